-- Whom a line is about stands in its hash under a random name, the alias. A table says whose name that is, and proves it: the
-- alias is a hash of the person's id and a nonce. When somebody is erased the nonce goes, and with it the only way from the
-- name to them; lines and their hashes stay as they were.

create table mooring.ledger_name (
  agency_id uuid not null,
  person_id uuid not null,
  -- Null for people who had lines before: those know them by their id, which is random too.
  nonce bytea,
  alias uuid not null unique,
  primary key (agency_id, person_id)
);
call mooring.wall('mooring.ledger_name', 'agency');
revoke all on mooring.ledger_name from mooring_app;

insert into mooring.ledger_name (agency_id, person_id, alias)
  select distinct agency_id, subject_id, subject_id from mooring.ledger_line line
  where exists (select from mooring.person p where p.agency_id = line.agency_id and p.id = line.subject_id);

alter table mooring.ledger_line add column subject_alias uuid;
alter table mooring.ledger_line add column actor_alias uuid;

-- The first 16 bytes of SHA-256(nonce, id), written as a UUID of version 8 (RFC 9562).
create function mooring.alias_from(nonce bytea, person uuid) returns uuid language sql immutable
  as $$
    select encode(set_byte(set_byte(h, 6, (get_byte(h, 6) & 15) | 128), 8, (get_byte(h, 8) & 63) | 128), 'hex')::uuid
    from (select substring(sha256(nonce || uuid_send(person)) for 16) as h) as hashed
  $$;

-- The alias of a person of this agency, made on first use; null for an id that is nobody's here.
create function mooring.ledger_name_of(own uuid, whom uuid) returns uuid
  language plpgsql security definer set search_path = mooring as $$
declare
  known uuid;
  fresh bytea;
begin
  select alias into known from mooring.ledger_name where agency_id = own and person_id = whom;
  if known is not null then return known; end if;
  if not exists (select from mooring.person where agency_id = own and id = whom) then return null; end if;
  fresh := uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());
  insert into mooring.ledger_name (agency_id, person_id, nonce, alias)
  values (own, whom, fresh, mooring.alias_from(fresh, whom))
  on conflict (agency_id, person_id) do nothing;
  select alias into known from mooring.ledger_name where agency_id = own and person_id = whom;
  return known;
end $$;

create function mooring.name_in_ledger() returns trigger language plpgsql as $$
begin
  if new.subject_id is not null then
    new.subject_alias := mooring.ledger_name_of(new.agency_id, new.subject_id);
  end if;
  if new.actor_kind = 'person' and new.actor_id is not null then
    new.actor_alias := mooring.ledger_name_of(new.agency_id, new.actor_id);
  end if;
  return new;
end $$;
create trigger name_in_ledger before insert on mooring.ledger_line for each row execute function mooring.name_in_ledger();

-- The one change a line may see: an id gives way to its alias, which is what was hashed all along.
create function mooring.only_unlinked() returns trigger language plpgsql as $$
declare
  probe mooring.ledger_line := new;
begin
  probe.subject_id := old.subject_id;
  probe.actor_id := old.actor_id;
  if probe is distinct from old
    or (new.subject_id is distinct from old.subject_id and new.subject_id is distinct from old.subject_alias)
    or (new.actor_id is distinct from old.actor_id and new.actor_id is distinct from old.actor_alias)
    or current_setting('mooring.unlinking', true) is distinct from 'yes'
  then
    raise exception 'the ledger is only ever added to' using errcode = 'MO002';
  end if;
  return new;
end $$;
drop trigger never_changes on mooring.ledger_line;
create trigger never_changes before delete on mooring.ledger_line for each row execute function mooring.never_changes();
create trigger only_unlinked before update on mooring.ledger_line for each row execute function mooring.only_unlinked();
create policy unlinks on mooring.ledger_line for update to current_user
  using (agency_id = mooring.agency()) with check (agency_id = mooring.agency());
create index ledger_line_person_actor on mooring.ledger_line (agency_id, actor_id) where actor_kind = 'person';

-- Takes the way from the lines to the person away. Returns the nonce, which from then on stands in the receipt alone.
create function mooring.unlink_ledger(whom uuid) returns bytea
  language plpgsql security definer set search_path = mooring as $$
declare
  own uuid := mooring.agency();
  gone bytea;
begin
  perform set_config('mooring.unlinking', 'yes', true);
  update mooring.ledger_line set subject_id = subject_alias
  where agency_id = own and subject_id = whom and subject_alias is not null;
  update mooring.ledger_line set actor_id = actor_alias
  where agency_id = own and actor_kind = 'person' and actor_id = whom and actor_alias is not null;
  perform set_config('mooring.unlinking', '', true);
  delete from mooring.door_fact where agency_id = own and facts -> 'person' ->> 'id' = whom::text;
  delete from mooring.ledger_name where agency_id = own and person_id = whom returning nonce into gone;
  return gone;
end $$;

-- Lines whose id was moved to somebody else: the id is not in the hash, so it is checked against its alias.
create function mooring.misnamed_lines() returns table (line_id uuid)
  language sql stable security definer set search_path = mooring as $$
    with told as (
      select id, subject_id as known_as, subject_alias as alias from mooring.ledger_line
      where agency_id = mooring.agency() and subject_alias is not null
      union all
      select id, actor_id, actor_alias from mooring.ledger_line
      where agency_id = mooring.agency() and actor_alias is not null
    )
    select distinct t.id from told t
    left join mooring.ledger_name n on n.agency_id = mooring.agency() and n.alias = t.alias
    where case when n.alias is null then t.known_as is distinct from t.alias
      else t.known_as is distinct from n.person_id or coalesce(mooring.alias_from(n.nonce, n.person_id), n.person_id) <> n.alias end
  $$;
grant execute on function mooring.unlink_ledger(uuid), mooring.misnamed_lines() to mooring_app;
revoke all on function mooring.ledger_name_of(uuid, uuid) from public;
grant execute on function mooring.ledger_name_of(uuid, uuid) to mooring_app;
