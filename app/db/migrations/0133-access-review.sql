-- Access review: looks worth a question, what was asked and answered, and how each was signed off. No content of any record;
-- questions, answers and reasons are written by staff about their own acts.

create table mooring.look_item (
  agency_id uuid not null,
  id uuid not null,
  -- YYYY-MM-DD where the agency is.
  day text not null,
  member_id uuid not null,
  -- Null for an item about somebody's whole day.
  person_id uuid,
  kinds text[] not null,
  lines uuid[] not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  question text,
  asked_by uuid,
  asked_at timestamptz,
  answer text,
  answered_at timestamptz,
  verdict text check (verdict in ('ordinary', 'explained', 'follow-up')),
  reason text,
  signed_by uuid,
  signed_at timestamptz,
  created_at timestamptz not null,
  primary key (agency_id, id),
  unique nulls not distinct (agency_id, day, member_id, person_id),
  foreign key (agency_id, member_id) references mooring.member,
  check ((verdict is null) = (signed_at is null))
);
create index look_item_open on mooring.look_item (agency_id, created_at) where signed_at is null;
create index look_item_member on mooring.look_item (agency_id, member_id) where asked_at is not null;
call mooring.wall('mooring.look_item', 'agency');

-- Whether two last names are alike, found out once by software; neither name stands here.
create table mooring.name_check (
  agency_id uuid not null,
  member_id uuid not null,
  person_id uuid not null,
  is_alike boolean not null,
  at timestamptz not null,
  primary key (agency_id, member_id, person_id)
);
call mooring.wall('mooring.name_check', 'agency');

-- Staff who said that they know somebody in care from their own life.
create table mooring.known_privately (
  agency_id uuid not null,
  member_id uuid not null,
  person_id uuid not null,
  said_at timestamptz not null,
  primary key (agency_id, member_id, person_id)
);
call mooring.wall('mooring.known_privately', 'agency');

create table mooring.look_run (
  agency_id uuid not null,
  until timestamptz not null,
  looks integer not null,
  items integer not null,
  primary key (agency_id, until)
);
call mooring.wall('mooring.look_run', 'agency');

grant select, insert, update on mooring.look_item, mooring.known_privately to mooring_app;
grant select, insert on mooring.name_check, mooring.look_run to mooring_app;
