-- What a worker does with a notice besides answering it, what was found beside what was missed, and how many come forward.

-- Append-only. compartment findings
create table mooring.finding_move (
  agency_id uuid not null,
  id uuid not null,
  finding_id uuid not null,
  person_id uuid not null,
  member_id uuid not null,
  kind text not null check (kind in ('snoozed', 'handed-over', 'taken-back')),
  -- Until when it is put aside.
  until timestamptz,
  to_member uuid,
  reason bytea,
  at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, finding_id) references mooring.finding,
  foreign key (agency_id, person_id) references mooring.person,
  foreign key (agency_id, member_id) references mooring.member,
  foreign key (agency_id, to_member) references mooring.member,
  check ((kind = 'snoozed') = (until is not null)),
  check ((kind = 'handed-over') = (to_member is not null)),
  check ((kind = 'taken-back') = (reason is null))
);
create index finding_move_finding on mooring.finding_move (agency_id, finding_id, at, id);
call mooring.wall('mooring.finding_move', 'subject');
create trigger only_erased before update or delete on mooring.finding_move for each row execute function mooring.only_erased();
grant select, insert on mooring.finding_move to mooring_app;

-- Low stretches of the last ninety days, with and without a notice. One for each person; compartment findings.
create table mooring.look_back (
  agency_id uuid not null,
  person_id uuid not null,
  body bytea not null,
  labels text[] not null default '{}',
  at timestamptz not null,
  primary key (agency_id, person_id),
  foreign key (agency_id, person_id) references mooring.person
);
call mooring.wall('mooring.look_back', 'subject');
grant select, insert, update, delete on mooring.look_back to mooring_app;

-- How many notices a worker wants in front of them at once; danger is never counted.
create table mooring.notice_budget (
  agency_id uuid not null,
  member_id uuid not null,
  most integer not null check (most between 1 and 50),
  primary key (agency_id, member_id),
  foreign key (agency_id, member_id) references mooring.member
);
call mooring.wall('mooring.notice_budget', 'agency');
grant select, insert, update on mooring.notice_budget to mooring_app;

-- Figures of one agency about what was noticed and missed. Counts only; nobody is in them.
create table mooring.noticing_figures (
  agency_id uuid not null references mooring.agency,
  counted_at timestamptz not null,
  body jsonb not null,
  primary key (agency_id, counted_at)
);
call mooring.wall('mooring.noticing_figures', 'agency');
grant select, insert on mooring.noticing_figures to mooring_app;
