-- What a person says of themselves and wants: what is strong in them, what they like and what must not be touched
-- (compartment plan, like goals), and what they told of their health and safety (compartment story, and
-- theirs alone until they open it). Everything that anybody wrote stands in sealed columns.

-- Answers by key, as JSON; one sealed page a person.
create table mooring.about_me (
  agency_id uuid not null,
  person_id uuid not null,
  body bytea not null,
  labels text[] not null default '{}',
  updated_at timestamptz not null,
  primary key (agency_id, person_id),
  foreign key (agency_id, person_id) references mooring.person
);
call mooring.wall('mooring.about_me', 'subject');

-- `audience`: the person alone, until they open it to their care team.
create table mooring.about_health (
  agency_id uuid not null,
  person_id uuid not null,
  audience text not null check (audience in ('me', 'team')),
  body bytea not null,
  labels text[] not null default '{}',
  updated_at timestamptz not null,
  primary key (agency_id, person_id),
  foreign key (agency_id, person_id) references mooring.person
);
call mooring.wall('mooring.about_health', 'subject');
-- What a person keeps for themselves is met by nobody else, whatever a release names. Software without an id erases.
create policy only_theirs on mooring.about_health as restrictive for select
  using (audience = 'team' or person_id = mooring.actor() or mooring.actor() is null);

-- How hard a worker thinks something is for a person now. Never changed: a later one is a row of its own.
create table mooring.need_rating (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  member_id uuid not null,
  at timestamptz not null,
  body bytea not null,
  labels text[] not null default '{}',
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references mooring.person,
  foreign key (agency_id, member_id) references mooring.member
);
create index need_rating_person on mooring.need_rating (agency_id, person_id, at desc);
call mooring.wall('mooring.need_rating', 'subject');

-- A goal in somebody's words. `member_id`: the worker who offered it; null where it is the person's own.
create table mooring.goal (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  member_id uuid,
  state text not null check (state in ('offered', 'open', 'paused', 'reached', 'let-go', 'not-now')),
  version integer not null,
  save_id uuid not null,
  body bytea not null,
  labels text[] not null default '{}',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references mooring.person,
  foreign key (agency_id, member_id) references mooring.member
);
create index goal_person on mooring.goal (agency_id, person_id, created_at);
call mooring.wall('mooring.goal', 'subject');

-- A small step of a goal, or a date to keep in mind that belongs to none. When it is wanted stands in the body; the two
-- days here keep it from being offered twice.
create table mooring.goal_step (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  goal_id uuid,
  kind text not null check (kind in ('step', 'date')),
  state text not null check (state in ('open', 'done', 'let-go')),
  version integer not null,
  save_id uuid not null,
  body bytea not null,
  labels text[] not null default '{}',
  done_on date,
  quiet_on date,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references mooring.person,
  foreign key (agency_id, goal_id) references mooring.goal on delete cascade
);
create index goal_step_person on mooring.goal_step (agency_id, person_id, created_at);
call mooring.wall('mooring.goal_step', 'subject');

-- Other words for a goal or a step that were written meanwhile: on another device, or by a worker. They wait beside it
-- until the person chooses.
create table mooring.goal_wording (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  goal_id uuid,
  step_id uuid,
  member_id uuid,
  at timestamptz not null,
  body bytea not null,
  labels text[] not null default '{}',
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references mooring.person,
  foreign key (agency_id, goal_id) references mooring.goal on delete cascade,
  foreign key (agency_id, step_id) references mooring.goal_step on delete cascade,
  foreign key (agency_id, member_id) references mooring.member,
  check ((goal_id is null) <> (step_id is null))
);
create index goal_wording_person on mooring.goal_wording (agency_id, person_id, at);
call mooring.wall('mooring.goal_wording', 'subject');

-- How far along and how hard, 0 to 10 each, with a note; by the person or by a worker. Never changed.
create table mooring.goal_rating (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  goal_id uuid not null,
  member_id uuid,
  at timestamptz not null,
  body bytea not null,
  labels text[] not null default '{}',
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references mooring.person,
  foreign key (agency_id, goal_id) references mooring.goal on delete cascade,
  foreign key (agency_id, member_id) references mooring.member
);
create index goal_rating_goal on mooring.goal_rating (agency_id, goal_id, at);
call mooring.wall('mooring.goal_rating', 'subject');

grant select, insert, update, delete on mooring.about_me, mooring.about_health, mooring.need_rating, mooring.goal,
  mooring.goal_step, mooring.goal_wording, mooring.goal_rating to mooring_app;
