-- Choices, releases and disputes: what 0001 did not hold yet.

-- A wish about something that does not exist yet opens nothing: the row stays off, whatever was wished.
alter table mooring.choice add column wish boolean;
alter table mooring.choice add constraint choice_wish_opens_nothing check (wish is null or not is_on);

-- "Decide later": nothing is decided, and nobody asks again for a while.
create table mooring.choice_later (
  agency_id uuid not null,
  person_id uuid not null,
  purpose text not null,
  at timestamptz not null,
  primary key (agency_id, person_id, purpose),
  foreign key (agency_id, person_id) references mooring.person
);
call mooring.wall('mooring.choice_later', 'agency');

-- Choices and releases whose time was over and that have been acted on (epoch raised, line written): once each.
create table mooring.consent_ended (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references mooring.person
);
call mooring.wall('mooring.consent_ended', 'agency');
create index release_ends on mooring.release (agency_id, ends_at) where revoked_at is null;
create index choice_expires on mooring.choice (agency_id, expires_at) where is_on;

-- Labels ride on a dispute as on everything sealed.
alter table mooring.dispute add column labels text[] not null default '{}';
create index dispute_line on mooring.dispute (agency_id, person_id, line_id);

-- That somebody asked about a line: ids and dates only, so that the privacy officer can find whom to answer.
create table mooring.dispute_notice (
  agency_id uuid not null,
  dispute_id uuid not null,
  person_id uuid not null,
  line_id uuid not null,
  created_at timestamptz not null,
  answered_at timestamptz,
  primary key (agency_id, dispute_id),
  foreign key (agency_id, dispute_id) references mooring.dispute,
  foreign key (agency_id, person_id) references mooring.person
);
create index dispute_notice_newest on mooring.dispute_notice (agency_id, created_at desc);
call mooring.wall('mooring.dispute_notice', 'agency');

grant select, insert, update on mooring.choice_later, mooring.dispute_notice to mooring_app;
grant select, insert on mooring.consent_ended to mooring_app;
