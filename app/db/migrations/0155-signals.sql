-- How a person types and speaks, compartment signals. The numbers are worked out and sealed in their browser; the house sees that
-- there is a note, of which kind and when. What they show to a worker is a copy of its own, sealed with the agency's key, with
-- one reader and an end.

create table mooring.signal_note (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  signal text not null check (signal in ('typing', 'voice')),
  at timestamptz not null,
  body bytea not null,
  labels text[] not null default '{}',
  updated_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references mooring.person
);
create index signal_note_person on mooring.signal_note (agency_id, person_id, at);
call mooring.wall('mooring.signal_note', 'subject');
-- No member of staff meets even the row. Software (no actor) erases it and can open nothing of it.
create policy only_mine on mooring.signal_note as restrictive for select
  using (person_id = mooring.actor() or mooring.actor() is null);

create table mooring.signal_share (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  signal text not null check (signal in ('typing', 'voice')),
  recipient_kind text not null check (recipient_kind in ('care-team', 'member')),
  recipient_id uuid,
  body bytea not null,
  labels text[] not null default '{}',
  shared_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references mooring.person,
  foreign key (agency_id, recipient_id) references mooring.member,
  check ((recipient_kind = 'member') = (recipient_id is not null))
);
create index signal_share_person on mooring.signal_share (agency_id, person_id, ends_at);
create index signal_share_ends on mooring.signal_share (ends_at);
call mooring.wall('mooring.signal_share', 'subject');
create policy only_for_them on mooring.signal_share as restrictive for select
  using (person_id = mooring.actor() or recipient_kind = 'care-team' or recipient_id = mooring.actor() or mooring.actor() is null);

grant select, insert, update, delete on mooring.signal_note to mooring_app;
grant select, insert, update, delete on mooring.signal_share to mooring_app;

-- Whose shares are over is asked across agencies, before any is known. Ids only.
create policy ended on mooring.signal_share for select to current_user using (true);
create function mooring.people_with_ended_signal_shares(at timestamptz) returns table (agency_id uuid, person_id uuid)
  language sql stable security definer set search_path = mooring
  as $$ select distinct agency_id, person_id from mooring.signal_share where ends_at <= at $$;
grant execute on function mooring.people_with_ended_signal_shares(timestamptz) to mooring_app;
