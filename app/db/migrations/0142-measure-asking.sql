-- What a worker asks of a person (compartment plan): which questions, why, how often, until when. The person can pause or
-- end it with one tap.
create table mooring.measure_invitation (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  member_id uuid not null,
  instrument text not null,
  why bytea not null,
  -- Why it was asked although it is more in a week than the person agreed to.
  over_why bytea,
  labels text[] not null default '{}',
  asked_at timestamptz not null,
  from_at timestamptz not null,
  -- Null: once.
  every_weeks integer check (every_weeks between 1 and 52),
  until_at timestamptz not null,
  paused_at timestamptz,
  ended_at timestamptz,
  ended_by text check (ended_by in ('person', 'staff')),
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references mooring.person,
  foreign key (agency_id, member_id) references mooring.member,
  check (until_at > from_at),
  check ((ended_at is null) = (ended_by is null))
);
create index measure_invitation_person on mooring.measure_invitation (agency_id, person_id, asked_at desc);
call mooring.wall('mooring.measure_invitation', 'subject');

-- How much a person lets themselves be asked (compartment plan): questions a week, and whether all asking rests.
create table mooring.measure_limit (
  agency_id uuid not null,
  person_id uuid not null,
  questions_a_week integer not null check (questions_a_week between 0 and 200),
  rests boolean not null default false,
  updated_at timestamptz not null,
  primary key (agency_id, person_id),
  foreign key (agency_id, person_id) references mooring.person
);
call mooring.wall('mooring.measure_limit', 'subject');

grant select, insert, update on mooring.measure_invitation, mooring.measure_limit to mooring_app;
