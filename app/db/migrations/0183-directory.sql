-- A directory of help, about nobody. One row a service, as the specification has it, and as people meet it. Of a service whose
-- place is secret neither holds anything that leads there: what may not be shown to anybody is not kept at all (0061).
create table mooring.directory_service (
  agency_id uuid not null references mooring.agency,
  id uuid not null,
  doc jsonb not null,
  listing jsonb not null,
  hidden boolean not null,
  checked_on date,
  updated_at timestamptz not null,
  primary key (agency_id, id)
);
call mooring.wall('mooring.directory_service', 'agency');
create index directory_service_hidden on mooring.directory_service (agency_id) where hidden;

-- Keyed marks of secret places, so that a later import cannot bring one in under another name. The key lies outside the
-- database and its backups; without it a mark says nothing.
create table mooring.directory_secret (
  agency_id uuid not null references mooring.agency,
  mark bytea not null,
  primary key (agency_id, mark)
);
call mooring.wall('mooring.directory_secret', 'agency');

-- `version` rises with every change; what is searched is made anew then. `open_to_all`: also for whoever is not signed in.
create table mooring.directory_state (
  agency_id uuid primary key references mooring.agency,
  version integer not null default 1,
  open_to_all boolean not null default false
);
call mooring.wall('mooring.directory_state', 'agency');

create table mooring.directory_import (
  agency_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  member_id uuid not null,
  seen integer not null,
  kept integer not null,
  hidden integer not null,
  primary key (agency_id, id),
  foreign key (agency_id, member_id) references mooring.member
);
call mooring.wall('mooring.directory_import', 'agency');

grant select, insert, update, delete on mooring.directory_service, mooring.directory_state to mooring_app;
grant select, insert on mooring.directory_secret, mooring.directory_import to mooring_app;
