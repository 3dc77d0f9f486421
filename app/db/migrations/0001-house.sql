-- The house: who is here, what binds them, and the second wall.
-- Convention: every table is keyed (agency_id, …), row-level security is forced on all, and content columns are sealed (bytea).

create schema if not exists mooring;
grant usage on schema mooring to mooring_app;

create function mooring.agency() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.agency', true), '')::uuid $$;
create function mooring.actor() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.actor', true), '')::uuid $$;
-- The set of people this transaction has been decided for; set by the unit of work after the door has said yes.
create function mooring.admits(person uuid) returns boolean language sql stable parallel safe
  as $$ select person = any (coalesce(nullif(current_setting('app.subjects', true), ''), '{}')::uuid[]) $$;

-- Puts the second wall on one table. `kind`: agency (all rows of one's agency) or subject (only people decided for).
create procedure mooring.wall(target regclass, kind text) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  if kind = 'agency' then
    execute format('create policy own_agency on %s using (agency_id = mooring.agency()) with check (agency_id = mooring.agency())', target);
  elsif kind = 'subject' then
    execute format('create policy own_subjects on %s using (agency_id = mooring.agency() and mooring.admits(person_id)) with check (agency_id = mooring.agency() and mooring.admits(person_id))', target);
  else
    raise exception 'no such wall: %', kind;
  end if;
end $$;

create table mooring.agency (
  agency_id uuid primary key,
  name text not null,
  kind text not null,
  place text not null,
  zone text not null,
  jurisdictions text[] not null default '{}',
  languages text[] not null default '{en}',
  crisis_lines jsonb not null default '[]',
  ai_on boolean not null default true,
  is_demo boolean not null default false,
  epoch integer not null default 1,
  created_at timestamptz not null
);
call mooring.wall('mooring.agency', 'agency');

create table mooring.programme (
  agency_id uuid not null references mooring.agency,
  id uuid not null,
  name text not null,
  kind text not null,
  created_at timestamptz not null,
  primary key (agency_id, id)
);
call mooring.wall('mooring.programme', 'agency');

create table mooring.team (
  agency_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  name text not null,
  created_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, programme_id) references mooring.programme
);
call mooring.wall('mooring.team', 'agency');

create table mooring.member (
  agency_id uuid not null references mooring.agency,
  id uuid not null,
  account_id uuid,
  name text not null,
  roles text[] not null,
  team_ids uuid[] not null default '{}',
  languages text[] not null default '{en}',
  active boolean not null default true,
  until timestamptz,
  created_at timestamptz not null,
  primary key (agency_id, id)
);
call mooring.wall('mooring.member', 'agency');

-- One switch per capability of the agency: an analyser or a room the agency has turned off.
create table mooring.capability_switch (
  agency_id uuid not null references mooring.agency,
  capability text not null,
  is_on boolean not null,
  reason text,
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (agency_id, capability)
);
call mooring.wall('mooring.capability_switch', 'agency');

-- A person in care: only ids and facts the door needs. Names and all that is told live in sealed columns of other tables.
create table mooring.person (
  agency_id uuid not null references mooring.agency,
  id uuid not null,
  account_id uuid,
  programme_id uuid,
  epoch integer not null default 1,
  age_band text not null default 'unknown',
  service_type text not null default 'unknown',
  labels text[] not null default '{}',
  created_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, programme_id) references mooring.programme
);
call mooring.wall('mooring.person', 'agency');

-- compartment identity
create table mooring.person_profile (
  agency_id uuid not null,
  person_id uuid not null,
  name bytea not null,
  pronouns bytea,
  language text not null default 'en',
  zone text not null default 'UTC',
  updated_at timestamptz not null,
  primary key (agency_id, person_id),
  foreign key (agency_id, person_id) references mooring.person
);
call mooring.wall('mooring.person_profile', 'subject');

-- compartment contact: how one may be reached safely
create table mooring.safe_contact (
  agency_id uuid not null,
  person_id uuid not null,
  rules bytea not null,
  updated_at timestamptz not null,
  primary key (agency_id, person_id),
  foreign key (agency_id, person_id) references mooring.person
);
call mooring.wall('mooring.safe_contact', 'subject');

create table mooring.care_relationship (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  member_id uuid not null,
  since timestamptz not null,
  until timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references mooring.person,
  foreign key (agency_id, member_id) references mooring.member
);
create unique index care_relationship_once on mooring.care_relationship (agency_id, person_id, member_id) where until is null;
create index care_relationship_member on mooring.care_relationship (agency_id, member_id) where until is null;
call mooring.wall('mooring.care_relationship', 'agency');

-- Invitations hold only a hash of their code.
create table mooring.invitation (
  agency_id uuid not null references mooring.agency,
  id uuid not null,
  code_hash bytea not null unique,
  person_id uuid,
  member_id uuid,
  made_by uuid,
  expires_at timestamptz not null,
  used_at timestamptz,
  created_at timestamptz not null,
  primary key (agency_id, id)
);
call mooring.wall('mooring.invitation', 'agency');

-- What a person decided about a purpose. Append-only: the newest row of (purpose) holds.
create table mooring.choice (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  purpose text not null,
  is_on boolean not null,
  sources text[] not null default '{}',
  text_hash text not null,
  text_version integer not null,
  language text not null,
  decided_at timestamptz not null,
  expires_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references mooring.person
);
create index choice_newest on mooring.choice (agency_id, person_id, purpose, decided_at desc, id desc);
call mooring.wall('mooring.choice', 'agency');

-- A release: one recipient, one purpose, named compartments, an end date.
create table mooring.release (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  recipient_kind text not null check (recipient_kind in ('care-team', 'member')),
  recipient_id uuid,
  purpose text not null,
  compartments text[] not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  revoked_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references mooring.person,
  check (ends_at > starts_at)
);
create index release_live on mooring.release (agency_id, person_id) where revoked_at is null;
call mooring.wall('mooring.release', 'agency');

-- compartment checkins. No foreign key to the person: each row would lock theirs, and the door has just looked at it.
create table mooring.checkin (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  zone text not null,
  body bytea not null,
  labels text[] not null default '{}',
  received_at timestamptz not null,
  primary key (agency_id, id)
);
create index checkin_person on mooring.checkin (agency_id, person_id, at desc);
call mooring.wall('mooring.checkin', 'subject');

-- compartment journal
create table mooring.journal_entry (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  zone text not null,
  version integer not null default 1,
  import_id uuid,
  removed_at timestamptz,
  updated_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references mooring.person
);
create index journal_entry_person on mooring.journal_entry (agency_id, person_id, at desc);
call mooring.wall('mooring.journal_entry', 'subject');

create table mooring.journal_paragraph (
  agency_id uuid not null,
  id uuid not null,
  entry_id uuid not null,
  person_id uuid not null,
  position integer not null,
  audience text not null check (audience in ('me', 'worker')),
  prompt text,
  body bytea not null,
  labels text[] not null default '{}',
  shared_at timestamptz,
  updated_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, entry_id) references mooring.journal_entry,
  foreign key (agency_id, person_id) references mooring.person
);
create index journal_paragraph_entry on mooring.journal_paragraph (agency_id, entry_id, position);
create index journal_paragraph_shared on mooring.journal_paragraph (agency_id, person_id, shared_at desc) where audience = 'worker';
call mooring.wall('mooring.journal_paragraph', 'subject');
-- What is only for oneself stays so even if a query forgets it.
create policy only_mine on mooring.journal_paragraph as restrictive for select
  using (audience = 'worker' or person_id = mooring.actor());

-- compartment findings
create table mooring.finding (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  analyser text not null,
  analyser_version text not null,
  model_digest text not null,
  urgency text not null check (urgency in ('routine', 'soon', 'now')),
  body bytea not null,
  inputs jsonb not null,
  labels text[] not null default '{}',
  permit_id uuid not null,
  visible_to text[] not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references mooring.person
);
create index finding_person on mooring.finding (agency_id, person_id, created_at desc);
call mooring.wall('mooring.finding', 'subject');

-- Append-only: an undo is a row of its own.
create table mooring.review (
  agency_id uuid not null,
  id uuid not null,
  finding_id uuid not null,
  person_id uuid not null,
  reviewer_id uuid not null,
  reviewer_kind text not null check (reviewer_kind in ('staff', 'person')),
  answer text not null check (answer in ('seen', 'agreed', 'disagreed', 'acted', 'disputed', 'undone')),
  reason bytea,
  seconds_open integer not null default 0,
  at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, finding_id) references mooring.finding,
  foreign key (agency_id, person_id) references mooring.person
);
create index review_finding on mooring.review (agency_id, finding_id, at, id);
call mooring.wall('mooring.review', 'subject');

-- What a person says about a line in their ledger (compartment choices).
create table mooring.dispute (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  line_id uuid not null,
  words bytea not null,
  answer bytea,
  answered_by uuid,
  answered_at timestamptz,
  created_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references mooring.person
);
call mooring.wall('mooring.dispute', 'subject');

-- Facts the door stood on, by their hash, so that a decision can be replayed. Ids, roles and dates only.
create table mooring.door_fact (
  agency_id uuid not null references mooring.agency,
  hash bytea not null,
  facts jsonb not null,
  created_at timestamptz not null,
  primary key (agency_id, hash)
);
call mooring.wall('mooring.door_fact', 'agency');

-- The ledger: one line an act, no content, never changed. `pending` are those the sequencer has yet to chain.
create table mooring.ledger_line (
  agency_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  actor_kind text not null,
  actor_id uuid,
  actor_role text,
  subject_id uuid,
  action text not null,
  compartments text[] not null,
  count integer not null,
  purpose text not null,
  basis text not null,
  permit_id uuid,
  policies text[] not null,
  facts_hash bytea,
  analyser text,
  outcome text not null check (outcome in ('shown', 'refused', 'changed', 'exported', 'ran', 'erased', 'signed-in', 'alarm')),
  why text,
  primary key (agency_id, id)
);
create index ledger_line_subject on mooring.ledger_line (agency_id, subject_id, at desc, id desc);
alter table mooring.ledger_line enable row level security;
alter table mooring.ledger_line force row level security;
create policy own_subjects on mooring.ledger_line for select
  using (agency_id = mooring.agency() and (subject_id is null or mooring.admits(subject_id) or current_setting('app.keeps_ledger', true) = 'yes'));
create policy append on mooring.ledger_line for insert with check (agency_id = mooring.agency());

create table mooring.ledger_pending (
  agency_id uuid not null,
  line_id uuid not null,
  primary key (agency_id, line_id)
);
call mooring.wall('mooring.ledger_pending', 'agency');

create table mooring.ledger_leaf (
  agency_id uuid not null,
  seq bigint not null,
  line_id uuid not null,
  leaf_hash bytea not null,
  primary key (agency_id, seq),
  unique (agency_id, line_id)
);
call mooring.wall('mooring.ledger_leaf', 'agency');

-- Completed and partial nodes of the Merkle tree in tlog-tiles layout: 256 hashes of 32 bytes at most.
create table mooring.ledger_tile (
  agency_id uuid not null,
  level smallint not null,
  index bigint not null,
  hashes bytea not null,
  primary key (agency_id, level, index)
);
call mooring.wall('mooring.ledger_tile', 'agency');

create table mooring.ledger_checkpoint (
  agency_id uuid not null,
  size bigint not null,
  note text not null,
  at timestamptz not null,
  primary key (agency_id, size)
);
call mooring.wall('mooring.ledger_checkpoint', 'agency');

create function mooring.never_changes() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is only ever added to' using errcode = 'MO002';
end $$;
create trigger never_changes before update or delete on mooring.ledger_line for each row execute function mooring.never_changes();
create trigger never_emptied before truncate on mooring.ledger_line for each statement execute function mooring.never_changes();
create trigger never_changes before update or delete on mooring.ledger_leaf for each row execute function mooring.never_changes();
create trigger never_emptied before truncate on mooring.ledger_leaf for each statement execute function mooring.never_changes();
create trigger never_changes before update or delete on mooring.choice for each row execute function mooring.never_changes();
create trigger never_changes before update or delete on mooring.review for each row execute function mooring.never_changes();

-- Called with every commit, in the same round trip: permits given under an older epoch no longer hold, so the whole act is undone;
-- facts and lines are kept. One function, so that the database plans it once a connection.
create function mooring.close_work(agency_epoch integer, people jsonb, facts jsonb, lines jsonb) returns void language plpgsql as $$
declare
  own uuid := mooring.agency();
begin
  if exists (
    select from jsonb_each_text(people) as known (person_id, epoch)
    left join mooring.person p on p.agency_id = own and p.id = known.person_id::uuid
    where p.epoch is distinct from known.epoch::integer
    union all
    select from mooring.agency a where a.agency_id = own and a.epoch <> agency_epoch
  ) then
    raise exception 'consent, care or the agency changed meanwhile' using errcode = 'MO001';
  end if;
  if facts is not null then
    insert into mooring.door_fact (agency_id, hash, facts, created_at)
    select own, decode(fact.hash, 'hex'), fact.facts, fact.created_at
    from jsonb_to_recordset(facts) as fact (hash text, facts jsonb, created_at timestamptz)
    on conflict do nothing;
  end if;
  insert into mooring.ledger_line (agency_id, id, at, actor_kind, actor_id, actor_role, subject_id, action, compartments, count, purpose, basis, permit_id, policies, facts_hash, analyser, outcome, why)
  select own, line.id, line.at, line.actor_kind, line.actor_id, line.actor_role, line.subject_id, line.action, line.compartments, line.count, line.purpose, line.basis, line.permit_id, line.policies, decode(line.facts_hash, 'hex'), line.analyser, line.outcome, line.why
  from jsonb_to_recordset(lines) as line (id uuid, at timestamptz, actor_kind text, actor_id uuid, actor_role text, subject_id uuid, action text, compartments text[], count integer, purpose text, basis text, permit_id uuid, policies text[], facts_hash text, analyser text, outcome text, why text);
  insert into mooring.ledger_pending (agency_id, line_id)
  select own, line.id from jsonb_to_recordset(lines) as line (id uuid);
end $$;

grant select, insert, update on all tables in schema mooring to mooring_app;
grant delete on mooring.ledger_pending, mooring.checkin to mooring_app;
revoke update on mooring.ledger_line, mooring.ledger_leaf, mooring.choice, mooring.review, mooring.ledger_checkpoint from mooring_app;
grant execute on all functions in schema mooring to mooring_app;

-- The owner answers the two questions below even where it is not a superuser.
create policy directory on mooring.agency for select to current_user using (true);
create policy directory on mooring.invitation for select to current_user using (true);

-- Which agency an account, an invitation or a box belongs to is asked before any agency is known.
create function mooring.agencies() returns table (agency_id uuid, name text, kind text, place text, zone text, jurisdictions text[], languages text[], crisis_lines jsonb, is_demo boolean)
  language sql stable security definer set search_path = mooring
  as $$ select agency_id, name, kind, place, zone, jurisdictions, languages, crisis_lines, is_demo from mooring.agency order by created_at, agency_id $$;
create function mooring.invitation_agency(hash bytea) returns uuid
  language sql stable security definer set search_path = mooring
  as $$ select agency_id from mooring.invitation where code_hash = hash $$;
create function mooring.newest_line() returns timestamptz
  language sql stable security definer set search_path = mooring
  as $$ select max(at) from mooring.ledger_line where at < now() + interval '10 years' $$;
create policy newest on mooring.ledger_line for select to current_user using (true);
create function mooring.agencies_to_chain() returns table (agency_id uuid)
  language sql stable security definer set search_path = mooring
  as $$ select distinct agency_id from mooring.ledger_pending $$;
create policy keeper on mooring.ledger_pending for select to current_user using (true);

-- Background work: pg-boss owns its own schema; the service adds to it in the writer's transaction. Payloads hold ids only.
create schema pgboss authorization mooring_jobs;
grant usage on schema pgboss to mooring_app;
alter default privileges for role mooring_jobs in schema pgboss grant select, insert, update on tables to mooring_app;
alter default privileges for role mooring_jobs in schema pgboss grant execute on functions to mooring_app;
