-- Releases with all that makes them valid, who may sign, lawful disclosures, and the glass that is broken in an emergency.

-- A release may now go to someone outside the agency, and may name single things instead of a whole compartment:
-- parts: [{"compartment", "ids": [..] | null, "from": ISO | null, "until": ISO | null}].
alter table mooring.release drop constraint release_recipient_kind_check;
alter table mooring.release add constraint release_recipient_kind_check check (recipient_kind in ('care-team', 'member', 'outside'));
alter table mooring.release add column parts jsonb not null default '[]';
-- Null: prepared, and not signed by everyone who has to. It opens nothing.
alter table mooring.release add column confirmed_at timestamptz;
update mooring.release set confirmed_at = starts_at;
alter table mooring.release add column signed_by text not null default 'person'
  check (signed_by in ('person', 'guardian', 'personal-representative', 'both'));
alter table mooring.release add column recipient_status text check (recipient_status in ('covered', 'associate', 'part2', 'neither', 'unknown'));
alter table mooring.release add column ended_why text;
alter table mooring.release add constraint release_names_something check (cardinality(compartments) > 0 or jsonb_array_length(parts) > 0);

-- The signed paper of a release (compartment choices): who, what for, in which words, signed by whom, before which witness.
create table mooring.release_form (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  body bytea not null,
  labels text[] not null default '{}',
  text_hash text not null,
  language text not null,
  signed_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, id) references mooring.release,
  foreign key (agency_id, person_id) references mooring.person
);
call mooring.wall('mooring.release_form', 'subject');

-- Who else may sign, or may never (compartment identity). Scope: what a guardian may sign for; empty opens nothing.
create table mooring.representative (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('supporter', 'guardian', 'personal-representative', 'barred')),
  scope text[] not null default '{}',
  body bytea not null,
  labels text[] not null default '{}',
  since timestamptz not null,
  until timestamptz,
  ended_at timestamptz,
  ended_why text,
  recorded_by uuid not null,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references mooring.person
);
create index representative_person on mooring.representative (agency_id, person_id);
call mooring.wall('mooring.representative', 'subject');

-- 'custody-conflict' closes releases beyond the care team and all analysis; 'capacity-in-doubt' closes analysis.
alter table mooring.person add column cautions text[] not null default '{}';
-- The age band for which choices and releases were last asked anew.
alter table mooring.person add column asked_at_band text;

-- What the agency says its state allows: who signs for somebody under 18. No row: both have to.
create table mooring.signing_rule (
  agency_id uuid not null references mooring.agency,
  age_band text not null check (age_band in ('under-13', '13-17')),
  who text not null check (who in ('alone', 'both', 'guardian')),
  source text not null,
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (agency_id, age_band)
);
call mooring.wall('mooring.signing_rule', 'agency');

-- What leaves the agency, or left it: ids, codes and dates. What was written about it is in disclosure_words.
create table mooring.disclosure (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  member_id uuid not null,
  basis text not null check (basis in ('release', 'mandated-report', 'court-order', 'emergency')),
  release_id uuid,
  compartments text[] not null,
  parts jsonb not null default '[]',
  meets_part2 boolean not null default false,
  made_at timestamptz not null,
  -- The package can be put together until then.
  open_until timestamptz not null,
  built_at timestamptz,
  package_hash text,
  redisclosure_notice boolean not null default false,
  told_at timestamptz,
  -- Telling waits, because telling would not be safe; looked at again on that day.
  hold_until timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references mooring.person,
  foreign key (agency_id, member_id) references mooring.member,
  check ((basis = 'release') = (release_id is not null)),
  check (cardinality(compartments) > 0 or jsonb_array_length(parts) > 0)
);
create index disclosure_newest on mooring.disclosure (agency_id, made_at desc);
create index disclosure_person on mooring.disclosure (agency_id, person_id, made_at desc);
call mooring.wall('mooring.disclosure', 'agency');

-- Somebody not let in looked all the same, because someone was in danger. Ids, codes and dates.
create table mooring.broken_glass (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  member_id uuid not null,
  reason text not null check (reason in ('danger-now', 'medical', 'missing', 'cannot-ask')),
  broken_at timestamptz not null,
  open_until timestamptz not null,
  review_by timestamptz not null,
  reviewed_at timestamptz,
  reviewed_by uuid,
  verdict text check (verdict in ('right', 'not-right', 'unclear')),
  alarmed_at timestamptz,
  told_at timestamptz,
  hold_until timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references mooring.person,
  foreign key (agency_id, member_id) references mooring.member,
  check (reviewed_by is null or reviewed_by <> member_id)
);
create index broken_glass_open on mooring.broken_glass (agency_id, person_id, member_id, open_until desc);
create index broken_glass_due on mooring.broken_glass (agency_id, review_by) where reviewed_at is null;
call mooring.wall('mooring.broken_glass', 'agency');

-- The words of both (compartment disclosures): to whom, by which law or order, why; and of the review.
create table mooring.disclosure_words (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  about_id uuid not null,
  kind text not null check (kind in ('disclosure', 'glass', 'review')),
  body bytea not null,
  labels text[] not null default '{}',
  at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references mooring.person
);
create unique index disclosure_words_once on mooring.disclosure_words (agency_id, about_id, kind);
call mooring.wall('mooring.disclosure_words', 'subject');

-- What the person is told on their own pages. No content: a code, and what it is about.
create table mooring.person_notice (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('disclosed', 'glass', 'age-up', 'sign', 'release-ended')),
  about_id uuid not null,
  at timestamptz not null,
  show_from timestamptz not null,
  seen_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references mooring.person
);
create unique index person_notice_once on mooring.person_notice (agency_id, kind, about_id);
create index person_notice_person on mooring.person_notice (agency_id, person_id, at desc);
call mooring.wall('mooring.person_notice', 'subject');

grant select, insert, update on mooring.release_form, mooring.representative, mooring.signing_rule, mooring.disclosure,
  mooring.broken_glass, mooring.disclosure_words, mooring.person_notice to mooring_app;
