-- Sets of questions an agency has a licence for: the form, its scoring, the licence and worked examples as they were typed or
-- uploaded, and who said yes to exactly that. Nothing about anyone in care stands here.
create table mooring.licensed_instrument (
  agency_id uuid not null references mooring.agency,
  id uuid not null,
  -- The name its scoring gives it.
  instrument text not null,
  upload jsonb not null,
  licence jsonb not null,
  sidecar jsonb not null,
  vectors jsonb not null,
  -- What is told about drinks or drugs lies apart.
  about_substances boolean not null default false,
  kept_by uuid not null,
  kept_at timestamptz not null,
  -- [{ by, digest, at }]: a yes counts for exactly the contents with that digest.
  approvals jsonb not null default '[]',
  -- Sittings begun under this licence.
  uses integer not null default 0,
  withdrawn_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, kept_by) references mooring.member
);
create unique index licensed_instrument_name on mooring.licensed_instrument (agency_id, instrument) where withdrawn_at is null;
call mooring.wall('mooring.licensed_instrument', 'agency');
grant select, insert, update on mooring.licensed_instrument to mooring_app;
