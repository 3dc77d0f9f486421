-- Safety plans, compartment safety-plan. A step is sealed in its owner's browser: which plan it belongs to, its place and its
-- words are inside. What is shared of a step is a copy of its own, sealed with the agency's key, with one reader and an end.

create table mooring.safety_plan_step (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  version integer not null,
  save_id uuid not null,
  -- Null once the person has taken the step away; the row stays, so that their other devices learn of it.
  body bytea,
  labels text[] not null default '{}',
  removed_at timestamptz,
  updated_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references mooring.person,
  check ((body is null) = (removed_at is not null))
);
create index safety_plan_step_person on mooring.safety_plan_step (agency_id, person_id);
call mooring.wall('mooring.safety_plan_step', 'subject');
-- Nobody but the owner meets even the row: that there is a plan is nobody's business.
create policy only_mine on mooring.safety_plan_step as restrictive for select using (person_id = mooring.actor());

create table mooring.safety_plan_share (
  agency_id uuid not null,
  id uuid not null,
  step_id uuid not null,
  person_id uuid not null,
  recipient_kind text not null check (recipient_kind in ('care-team', 'member')),
  recipient_id uuid,
  body bytea not null,
  labels text[] not null default '{}',
  shared_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references mooring.person,
  foreign key (agency_id, step_id) references mooring.safety_plan_step,
  foreign key (agency_id, recipient_id) references mooring.member,
  check ((recipient_kind = 'member') = (recipient_id is not null))
);
create index safety_plan_share_person on mooring.safety_plan_share (agency_id, person_id, ends_at);
create index safety_plan_share_ends on mooring.safety_plan_share (ends_at);
call mooring.wall('mooring.safety_plan_share', 'subject');
-- A share for one worker is for that worker, even if a query forgets it. Software (no actor) ends shares and opens none.
create policy only_for_them on mooring.safety_plan_share as restrictive for select
  using (person_id = mooring.actor() or recipient_kind = 'care-team' or recipient_id = mooring.actor() or mooring.actor() is null);

grant select, insert, update on mooring.safety_plan_step to mooring_app;
grant select, insert, update, delete on mooring.safety_plan_share to mooring_app;

-- Whose shares are over is asked across agencies, before any is known. Ids only.
create policy ended on mooring.safety_plan_share for select to current_user using (true);
create function mooring.people_with_ended_plan_shares(at timestamptz) returns table (agency_id uuid, person_id uuid)
  language sql stable security definer set search_path = mooring
  as $$ select distinct agency_id, person_id from mooring.safety_plan_share where ends_at <= at $$;
grant execute on function mooring.people_with_ended_plan_shares(timestamptz) to mooring_app;
