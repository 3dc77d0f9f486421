-- Check-ins grow. What came from another app is known by its import, to be taken away as one.
alter table mooring.checkin add column import_id uuid;
create index checkin_import on mooring.checkin (agency_id, person_id, import_id) where import_id is not null;

-- Whether medication was taken, by the id of its check-in, in a compartment of its own: a release of check-ins never
-- opens it, and it can be erased by itself.
create table mooring.checkin_medication (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  body bytea not null,
  labels text[] not null default '{}',
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references mooring.person
);
create index checkin_medication_person on mooring.checkin_medication (agency_id, person_id, at desc);
call mooring.wall('mooring.checkin_medication', 'subject');
-- Nobody but the owner meets even the row. Software (no actor) erases, and opens none.
create policy only_mine on mooring.checkin_medication as restrictive for select
  using (person_id = mooring.actor() or mooring.actor() is null);

-- What a person chose to note, with their own tags.
create table mooring.checkin_setting (
  agency_id uuid not null,
  person_id uuid not null,
  body bytea not null,
  labels text[] not null default '{}',
  updated_at timestamptz not null,
  primary key (agency_id, person_id),
  foreign key (agency_id, person_id) references mooring.person
);
call mooring.wall('mooring.checkin_setting', 'subject');

-- The numbers of one picture that a person shows to one worker until a day; never the check-ins behind it.
create table mooring.checkin_view (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('weeks', 'goes-with')),
  recipient_id uuid not null,
  body bytea not null,
  labels text[] not null default '{}',
  shared_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references mooring.person,
  foreign key (agency_id, recipient_id) references mooring.member
);
create index checkin_view_person on mooring.checkin_view (agency_id, person_id, ends_at);
create index checkin_view_ends on mooring.checkin_view (ends_at);
call mooring.wall('mooring.checkin_view', 'subject');
-- A picture for one worker is for that worker, even if a query forgets it. Software (no actor) ends them and opens none.
create policy only_for_them on mooring.checkin_view as restrictive for select
  using (person_id = mooring.actor() or recipient_id = mooring.actor() or mooring.actor() is null);

grant select, insert, update, delete on mooring.checkin_medication, mooring.checkin_setting, mooring.checkin_view to mooring_app;

-- Whose pictures are over is asked across agencies, before any is known. Ids only.
create policy ended on mooring.checkin_view for select to current_user using (true);
create function mooring.people_with_ended_views(at timestamptz) returns table (agency_id uuid, person_id uuid)
  language sql stable security definer set search_path = mooring
  as $$ select distinct agency_id, person_id from mooring.checkin_view where ends_at <= at $$;
grant execute on function mooring.people_with_ended_views(timestamptz) to mooring_app;
