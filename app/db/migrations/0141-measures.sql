-- Questions: what was asked of a person, what they answered, and what came of it. Answers and scores stand only in sealed
-- columns. What is told about drinks or drugs has tables of its own, so that it can be closed and erased by itself.

-- One sitting with one set of questions, compartment measures. `joined`: the same questions were begun on another device
-- first, and what is answered here counts there.
create table mooring.measure_run (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  instrument text not null,
  version text not null,
  language text not null,
  invitation_id uuid,
  source text not null check (source in ('here', 'fhir', 'csv')),
  import_id uuid,
  at timestamptz not null,
  zone text not null,
  state text not null check (state in ('open', 'complete', 'skipped', 'joined')),
  joined_to uuid,
  ended_at timestamptz,
  -- The score as JSON; null while there is none.
  result bytea,
  labels text[] not null default '{}',
  received_at timestamptz not null,
  primary key (agency_id, id),
  check ((state = 'joined') = (joined_to is not null))
);
create index measure_run_person on mooring.measure_run (agency_id, person_id, at desc);
call mooring.wall('mooring.measure_run', 'subject');

-- Never changed: a second answer to the same question is a row of its own, and the newest counts.
create table mooring.measure_answer (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  run_id uuid not null,
  -- When it was answered, as far as the device's clock can be believed, and when it arrived.
  at timestamptz not null,
  received_at timestamptz not null,
  body bytea not null,
  labels text[] not null default '{}',
  primary key (agency_id, id),
  foreign key (agency_id, run_id) references mooring.measure_run on delete cascade
);
create index measure_answer_run on mooring.measure_answer (agency_id, run_id, at, received_at);
call mooring.wall('mooring.measure_answer', 'subject');

-- The same two, compartment substance-use.
create table mooring.substance_run (like mooring.measure_run including defaults including constraints);
alter table mooring.substance_run add primary key (agency_id, id);
create index substance_run_person on mooring.substance_run (agency_id, person_id, at desc);
call mooring.wall('mooring.substance_run', 'subject');

create table mooring.substance_answer (like mooring.measure_answer including defaults including constraints);
alter table mooring.substance_answer add primary key (agency_id, id);
alter table mooring.substance_answer add foreign key (agency_id, run_id) references mooring.substance_run on delete cascade;
create index substance_answer_run on mooring.substance_answer (agency_id, run_id, at, received_at);
call mooring.wall('mooring.substance_answer', 'subject');

grant select, insert, update, delete on
  mooring.measure_run, mooring.measure_answer, mooring.substance_run, mooring.substance_answer
  to mooring_app;

-- An answer to a set of questions can call the people on call as well.
alter table mooring.alert drop constraint alert_source_check;
alter table mooring.alert add constraint alert_source_check
  check (source in ('companion', 'journal', 'check-in', 'person', 'questions'));
