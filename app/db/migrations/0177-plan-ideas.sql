-- How it went with something, ideas that software had for a plan, and what people said to each, compartment plan. What it was
-- and how it went is sealed; that there was an answer, of which kind, is what figures count.

create table mooring.plan_trial (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  body bytea not null,
  labels text[] not null default '{}',
  by_kind text not null check (by_kind in ('person', 'staff')),
  by_id uuid not null,
  at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references mooring.person
);
create index plan_trial_person on mooring.plan_trial (agency_id, person_id, at);
call mooring.wall('mooring.plan_trial', 'subject');

create table mooring.plan_ideas (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  -- Null once they are not wanted any more; that software looked stays.
  body bytea,
  labels text[] not null default '{}',
  analyser_version text not null,
  permit_id uuid not null,
  -- Kinds of duties that the packs put on them.
  duties text[] not null default '{}',
  items integer not null,
  at timestamptz not null,
  expires_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references mooring.person
);
create index plan_ideas_person on mooring.plan_ideas (agency_id, person_id, at);
call mooring.wall('mooring.plan_ideas', 'subject');

create table mooring.plan_idea_answer (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  ideas_id uuid not null,
  answer text not null check (answer in ('taken', 'changed', 'refused', 'not-now', 'none')),
  -- Which idea, and why.
  body bytea not null,
  labels text[] not null default '{}',
  by_kind text not null check (by_kind in ('person', 'staff')),
  by_id uuid not null,
  seconds_open integer not null,
  at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references mooring.person,
  foreign key (agency_id, ideas_id) references mooring.plan_ideas on delete cascade
);
create index plan_idea_answer_person on mooring.plan_idea_answer (agency_id, person_id, at);
call mooring.wall('mooring.plan_idea_answer', 'subject');

grant select, insert, update on mooring.plan_ideas to mooring_app;
grant select, insert on mooring.plan_trial, mooring.plan_idea_answer to mooring_app;

-- How often ideas were taken, changed or refused in an agency since a day, by staff: numbers without names.
create function mooring.plan_idea_figures(since timestamptz) returns table (answer text, answers bigint, people bigint)
  language sql stable security definer set search_path = mooring
  as $$ select answer, count(*), count(distinct person_id) from mooring.plan_idea_answer
        where agency_id = mooring.agency() and at >= since group by answer $$;
grant execute on function mooring.plan_idea_figures(timestamptz) to mooring_app;
