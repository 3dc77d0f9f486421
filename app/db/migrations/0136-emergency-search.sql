-- Finding somebody by their full name in an emergency, without a list that anybody could read: a keyed mark of the name, and
-- a line for every search, whether it found anybody or not.

-- compartment identity. HMAC-SHA-256 of the name under a key of the keyring; without that key it says nothing about a name.
create table mooring.name_mark (
  agency_id uuid not null,
  person_id uuid not null,
  mark bytea not null check (length(mark) = 32),
  primary key (agency_id, person_id),
  foreign key (agency_id, person_id) references mooring.person
);
create index name_mark_mark on mooring.name_mark (agency_id, mark);
call mooring.wall('mooring.name_mark', 'subject');
grant select, insert, update on mooring.name_mark to mooring_app;

-- Asked before anybody is decided for. Ids only, in the caller's own agency; at most two, for more are too many anyway.
create function mooring.people_marked(wanted bytea) returns table (person_id uuid)
  language sql stable security definer set search_path = mooring
  as $$ select person_id from mooring.name_mark where agency_id = mooring.agency() and mark = wanted order by person_id limit 2 $$;
revoke all on function mooring.people_marked(bytea) from public;
grant execute on function mooring.people_marked(bytea) to mooring_app;

-- Who searched, when, for which reason, and how it ended. Never the name, never whom.
create table mooring.emergency_search (
  agency_id uuid not null references mooring.agency,
  id uuid not null,
  member_id uuid not null,
  at timestamptz not null,
  reason text not null check (reason in ('danger-now', 'medical', 'missing', 'cannot-ask')),
  outcome text not null check (outcome in ('opened', 'nobody', 'several')),
  primary key (agency_id, id)
);
create index emergency_search_at on mooring.emergency_search (agency_id, at);
call mooring.wall('mooring.emergency_search', 'agency');
grant select, insert on mooring.emergency_search to mooring_app;
