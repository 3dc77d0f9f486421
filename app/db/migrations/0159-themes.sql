-- What a person said of what they write about, compartment themes: a name of their own, "sets me off", muted, taken away. What
-- was read in their pages is never kept; it is read anew on their device each time. Nobody but the owner meets the row.
create table mooring.theme_choice (
  agency_id uuid not null,
  person_id uuid not null,
  body bytea not null,
  labels text[] not null default '{}',
  updated_at timestamptz not null,
  primary key (agency_id, person_id),
  foreign key (agency_id, person_id) references mooring.person
);
call mooring.wall('mooring.theme_choice', 'subject');
create policy only_mine on mooring.theme_choice as restrictive for select
  using (person_id = mooring.actor() or mooring.actor() is null);
grant select, insert, update, delete on mooring.theme_choice to mooring_app;

-- What sets one off may be shown to one worker until a day, like a picture of one's days.
alter table mooring.checkin_view drop constraint checkin_view_kind_check;
alter table mooring.checkin_view add constraint checkin_view_kind_check check (kind in ('weeks', 'goes-with', 'themes'));
