-- Answers of people who have no account: sealed in their browser under a paper code, so that this house cannot read them. The
-- row is found by the hash of what the code derives; the code itself never comes here. Nobody's name, address or device is kept.
create table mooring.kept_aside (
  agency_id uuid not null references mooring.agency,
  lookup bytea not null check (length(lookup) = 32),
  -- Null once it is over: claimed, its time gone by, or erased by whoever holds the code.
  sealed bytea,
  version integer not null check (version > 0),
  begun_at timestamptz not null,
  saved_at timestamptz not null,
  until timestamptz not null,
  over text check (over in ('claimed', 'expired', 'erased')),
  over_at timestamptz,
  primary key (agency_id, lookup),
  check ((sealed is null) = (over is not null) and (over is null) = (over_at is null))
);
create index kept_aside_until on mooring.kept_aside (agency_id, until);
call mooring.wall('mooring.kept_aside', 'agency');
grant select, insert, update, delete on mooring.kept_aside to mooring_app;

-- Which questions an agency asks at its front door, in which order, and its own. Texts of questions; nothing about anybody.
create table mooring.intake_choice (
  agency_id uuid not null references mooring.agency,
  body jsonb not null,
  version integer not null check (version > 0),
  updated_by uuid not null,
  updated_at timestamptz not null,
  primary key (agency_id)
);
call mooring.wall('mooring.intake_choice', 'agency');
grant select, insert, update on mooring.intake_choice to mooring_app;
