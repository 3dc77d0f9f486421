-- Proofs for people. Every chained line about somebody carries its number among the lines about them; the number is hashed
-- with the line, so a line left out of what they are given leaves a hole. Lines chained before this have none.

alter table mooring.ledger_leaf add column nth integer;

create table mooring.ledger_subject (
  agency_id uuid not null,
  subject_id uuid not null,
  lines integer not null,
  primary key (agency_id, subject_id)
);
call mooring.wall('mooring.ledger_subject', 'agency');
insert into mooring.ledger_subject (agency_id, subject_id, lines)
  select line.agency_id, line.subject_id, count(*)
  from mooring.ledger_leaf leaf join mooring.ledger_line line on line.agency_id = leaf.agency_id and line.id = leaf.line_id
  where line.subject_id is not null
  group by line.agency_id, line.subject_id;

-- Checkpoints that left the house. Later proofs lead back to these.
create table mooring.ledger_handed_out (
  agency_id uuid not null,
  size bigint not null,
  way text not null check (way in ('e-mail', 'paper')),
  at timestamptz not null,
  primary key (agency_id, size, way)
);
call mooring.wall('mooring.ledger_handed_out', 'agency');

-- The checkpoints of a person's own proof files.
create table mooring.ledger_file (
  agency_id uuid not null,
  person_id uuid not null,
  size bigint not null,
  at timestamptz not null,
  primary key (agency_id, person_id, size),
  foreign key (agency_id, person_id) references mooring.person
);
call mooring.wall('mooring.ledger_file', 'subject');

-- Where the agency wants its checkpoints mailed; one address, outside the house.
create table mooring.witness_address (
  agency_id uuid primary key,
  address text not null,
  set_by uuid not null,
  set_at timestamptz not null,
  sent_size bigint,
  sent_at timestamptz
);
call mooring.wall('mooring.witness_address', 'agency');

grant select, insert, update on mooring.ledger_subject, mooring.ledger_handed_out, mooring.ledger_file to mooring_app;
grant select, insert, update, delete on mooring.witness_address to mooring_app;
