-- Voices, photos and drawings of a story, compartment story. They come in parts, so that a weak connection or a dead battery loses
-- no more than one part; until the last is here nobody but the owner meets any of it. What is for oneself is sealed part by part
-- in the owner's browser, the rest with the agency's key, bound to the piece it belongs to.

create table mooring.story_file (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  -- The piece it is for; the piece itself comes when the file is whole.
  piece_id uuid not null,
  held text not null check (held in ('owner', 'agency')),
  form text not null check (form in ('image/jpeg', 'image/png', 'audio/webm', 'audio/ogg', 'audio/mp4', 'audio/mpeg', 'audio/wav')),
  parts integer not null check (parts between 1 and 1000),
  bytes bigint not null check (bytes > 0),
  begun_at timestamptz not null,
  -- When the last part came; an unfinished file is cleared some days later.
  touched_at timestamptz not null,
  whole_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references mooring.person
);
create index story_file_person on mooring.story_file (agency_id, person_id);
create index story_file_unfinished on mooring.story_file (touched_at) where whole_at is null;
alter table mooring.story_piece add column file_id uuid;
create index story_piece_file on mooring.story_piece (agency_id, file_id) where file_id is not null;

call mooring.wall('mooring.story_file', 'subject');
-- A file is as open as the piece that shows it, and no more.
create policy as_its_piece on mooring.story_file as restrictive for select
  using (person_id = mooring.actor() or mooring.actor() is null or (held = 'agency' and whole_at is not null and exists (
    select from mooring.story_piece p where p.agency_id = story_file.agency_id and p.id = story_file.piece_id and p.file_id = story_file.id)));

create table mooring.story_part (
  agency_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  piece_id uuid not null,
  person_id uuid not null,
  place integer not null check (place >= 0),
  body bytea not null,
  labels text[] not null default '{}',
  primary key (agency_id, id),
  unique (agency_id, file_id, place),
  foreign key (agency_id, person_id) references mooring.person,
  foreign key (agency_id, file_id) references mooring.story_file on delete cascade
);
create index story_part_person on mooring.story_part (agency_id, person_id);
call mooring.wall('mooring.story_part', 'subject');
create policy as_its_file on mooring.story_part as restrictive for select
  using (person_id = mooring.actor() or mooring.actor() is null or exists (
    select from mooring.story_file f where f.agency_id = story_part.agency_id and f.id = story_part.file_id));

grant select, insert, update, delete on mooring.story_file to mooring_app;
grant select, insert, delete on mooring.story_part to mooring_app;

-- Whose unfinished files have waited long enough, or whose files no piece shows any more. Ids only.
create policy unfinished on mooring.story_file for select to current_user using (true);
create policy shown_by on mooring.story_piece for select to current_user using (file_id is not null);
create function mooring.people_with_stray_story_files(before timestamptz) returns table (agency_id uuid, person_id uuid)
  language sql stable security definer set search_path = mooring
  as $$ select distinct f.agency_id, f.person_id from mooring.story_file f
    where f.touched_at < before and not exists (
      select from mooring.story_piece p where p.agency_id = f.agency_id and p.file_id = f.id) $$;
grant execute on function mooring.people_with_stray_story_files(timestamptz) to mooring_app;
