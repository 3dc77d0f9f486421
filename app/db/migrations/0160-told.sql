-- What a person has told once, compartment story: one living row a fact and audience. What it said before stays, with when it
-- ended. `key` names the question (content/intake; an agency's own begin with `own-`), never the answer.
create table mooring.told_fact (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  key text not null check (key ~ '^[a-z][a-z0-9-]{0,59}$'),
  body bytea not null,
  labels text[] not null default '{}',
  audience text not null check (audience in ('me', 'team')),
  by_kind text not null check (by_kind in ('person', 'staff')),
  by_id uuid not null,
  -- Where it was told: a form, the phone, a shared device, together with a worker.
  place text not null check (place ~ '^[a-z][a-z0-9-]{0,39}$'),
  interpreter boolean not null default false,
  told_at timestamptz not null,
  -- When the person last said that it is still so.
  confirmed_at timestamptz,
  ended_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references mooring.person
);
create unique index told_fact_now on mooring.told_fact (agency_id, person_id, key, audience) where ended_at is null;
call mooring.wall('mooring.told_fact', 'subject');
-- What a person keeps for themselves is met by nobody else, whatever a release names. Software without an id erases.
create policy only_theirs on mooring.told_fact as restrictive for select
  using (audience = 'team' or person_id = mooring.actor() or mooring.actor() is null);
grant select, insert, update, delete on mooring.told_fact to mooring_app;

-- How often something was asked that was known already (asked), or was shown instead of asked (spared), by place. No person.
create table mooring.asked_again (
  agency_id uuid not null references mooring.agency,
  month date not null,
  key text not null check (key ~ '^[a-z][a-z0-9-]{0,59}$'),
  place text not null check (place ~ '^[a-z][a-z0-9-]{0,39}$'),
  how text not null check (how in ('asked', 'spared')),
  count integer not null check (count > 0),
  primary key (agency_id, month, key, place, how)
);
call mooring.wall('mooring.asked_again', 'agency');
grant select, insert, update on mooring.asked_again to mooring_app;
