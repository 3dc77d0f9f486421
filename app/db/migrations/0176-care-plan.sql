-- The plan that a person and their workers write together, compartment plan. The text is a replicated document: each change
-- is sealed by itself, and from time to time changes are put together into one body and their own bodies emptied.

create table mooring.care_plan (
  agency_id uuid not null,
  person_id uuid not null,
  -- Changes up to this number are inside the body.
  upto integer not null default 0,
  head integer not null default 0,
  body bytea,
  -- Bytes of all changes, so that one document cannot grow without end.
  bytes integer not null default 0,
  labels text[] not null default '{}',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (agency_id, person_id),
  foreign key (agency_id, person_id) references mooring.person
);
call mooring.wall('mooring.care_plan', 'subject');

create table mooring.care_plan_update (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  seq integer not null,
  -- Null once it is inside the plan's body; who changed something when stays.
  body bytea,
  labels text[] not null default '{}',
  author_kind text not null check (author_kind in ('person', 'staff')),
  author_id uuid not null,
  at timestamptz not null,
  primary key (agency_id, id),
  unique (agency_id, person_id, seq),
  foreign key (agency_id, person_id) references mooring.care_plan on delete cascade
);
call mooring.wall('mooring.care_plan_update', 'subject');

-- Whose hand a writing session was: every letter of the document carries the number of one.
create table mooring.care_plan_writer (
  agency_id uuid not null,
  person_id uuid not null,
  client bigint not null,
  author_kind text not null check (author_kind in ('person', 'staff')),
  author_id uuid not null,
  since timestamptz not null,
  primary key (agency_id, person_id, client),
  foreign key (agency_id, person_id) references mooring.care_plan on delete cascade
);
call mooring.wall('mooring.care_plan_writer', 'subject');

-- Yes, not now and no to the plan as it stood at one moment. Nothing is overwritten; a change of the plan lifts a yes.
create table mooring.care_plan_answer (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  head integer not null,
  hash text not null,
  answer text not null check (answer in ('yes', 'not-now', 'no')),
  reason bytea,
  labels text[] not null default '{}',
  by_kind text not null check (by_kind in ('person', 'staff')),
  by_id uuid not null,
  -- Roles in which a worker said yes, and whether they said that they looked at each idea of software in it.
  roles text[] not null default '{}',
  looked_at_ideas boolean not null default false,
  at timestamptz not null,
  lifted_at timestamptz,
  lifted_by text check (lifted_by in ('edit', 'same-hand', 'adopted')),
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references mooring.care_plan on delete cascade,
  check ((lifted_at is null) = (lifted_by is null))
);
create index care_plan_answer_person on mooring.care_plan_answer (agency_id, person_id, at);
call mooring.wall('mooring.care_plan_answer', 'subject');

-- The plan as both said yes to it.
create table mooring.care_plan_version (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  head integer not null,
  hash text not null,
  body bytea not null,
  labels text[] not null default '{}',
  person_answer uuid not null,
  staff_answer uuid not null,
  member_id uuid not null,
  review_on date,
  adopted_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references mooring.care_plan on delete cascade
);
create index care_plan_version_person on mooring.care_plan_version (agency_id, person_id, adopted_at);
call mooring.wall('mooring.care_plan_version', 'subject');

grant select, insert, update on mooring.care_plan, mooring.care_plan_update, mooring.care_plan_answer to mooring_app;
grant select, insert on mooring.care_plan_writer, mooring.care_plan_version to mooring_app;
