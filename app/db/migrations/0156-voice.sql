-- The voice journal: sound that a person recorded and kept, compartment signals. Sealed in their browser, in parts, so that one part
-- is never too large to send. The house sees how long ago and how large, and can open nothing of it.

create table mooring.voice_recording (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  -- Words typed beside it, how long it is and in which form, sealed.
  body bytea not null,
  parts integer not null check (parts between 1 and 64),
  bytes integer not null check (bytes >= 0),
  labels text[] not null default '{}',
  updated_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references mooring.person
);
create index voice_recording_person on mooring.voice_recording (agency_id, person_id, at);
call mooring.wall('mooring.voice_recording', 'subject');
create policy only_mine on mooring.voice_recording as restrictive for select
  using (person_id = mooring.actor() or mooring.actor() is null);

create table mooring.voice_part (
  agency_id uuid not null,
  id uuid not null,
  recording_id uuid not null,
  person_id uuid not null,
  place integer not null check (place >= 0),
  body bytea not null,
  labels text[] not null default '{}',
  primary key (agency_id, id),
  unique (agency_id, recording_id, place),
  foreign key (agency_id, person_id) references mooring.person,
  foreign key (agency_id, recording_id) references mooring.voice_recording on delete cascade
);
create index voice_part_person on mooring.voice_part (agency_id, person_id);
call mooring.wall('mooring.voice_part', 'subject');
create policy only_mine on mooring.voice_part as restrictive for select
  using (person_id = mooring.actor() or mooring.actor() is null);

grant select, insert, update, delete on mooring.voice_recording to mooring_app;
grant select, insert, delete on mooring.voice_part to mooring_app;
