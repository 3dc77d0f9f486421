-- A line that comes back from a backup brings its alias along; only new ones are given theirs here.
create or replace function mooring.name_in_ledger() returns trigger language plpgsql as $$
begin
  if new.subject_id is not null and new.subject_alias is null then
    new.subject_alias := mooring.ledger_name_of(new.agency_id, new.subject_id);
  end if;
  if new.actor_kind = 'person' and new.actor_id is not null and new.actor_alias is null then
    new.actor_alias := mooring.ledger_name_of(new.agency_id, new.actor_id);
  end if;
  return new;
end $$;
