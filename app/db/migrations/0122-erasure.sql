-- Erasure: who asked for what to be gone, and what is left when it is: a receipt that its holder alone can open, and what the
-- law has kept, as a closed box with no name on it.

-- The owner of the tables looks after them: it copies them into backups and erases from them, whichever agency's they are.
-- Where it is no superuser, forced row-level security would hide them from it. Called again after every migration.
create procedure mooring.let_owner_keep() language plpgsql as $$
declare
  target record;
begin
  for target in
    select c.oid::regclass as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('mooring', 'auth') and c.relkind = 'r' and c.relrowsecurity
      and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'owner_keeps')
  loop
    execute format('create policy owner_keeps on %s to %I using (true) with check (true)', target.name, current_user);
  end loop;
  -- What only its owner may see is hidden from the service, not from a backup of ciphertext.
  for target in
    select c.oid::regclass as name, p.polname from pg_policy p
    join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'mooring' and not p.polpermissive and p.polroles = '{0}'
  loop
    execute format('alter policy %I on %s to mooring_app', target.polname, target.name);
  end loop;
end $$;

create table mooring.erasure_request (
  agency_id uuid not null references mooring.agency,
  id uuid not null,
  person_id uuid not null,
  -- Kinds of content, or only 'all'.
  parts text[] not null check (cardinality(parts) > 0),
  asked_at timestamptz not null,
  due_at timestamptz not null,
  -- 'waiting': a call for help about them is open, and erasing waits until a human has closed it.
  state text not null check (state in ('cooling', 'waiting', 'running')),
  -- Where the receipt will lie, and the key it will be sealed with; both come from a code that only the person has.
  receipt_lookup text not null,
  receipt_key bytea not null,
  primary key (agency_id, id)
);
-- Two at once are one.
create unique index erasure_once on mooring.erasure_request (agency_id, person_id);
call mooring.wall('mooring.erasure_request', 'agency');
grant select, insert, update, delete on mooring.erasure_request to mooring_app;

create table mooring.erasure_receipt (
  agency_id uuid not null references mooring.agency,
  lookup text not null,
  sealed bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (agency_id, lookup)
);
call mooring.wall('mooring.erasure_receipt', 'agency');
grant select, insert, delete on mooring.erasure_receipt to mooring_app;

create function mooring.receipt_of(wanted text) returns table (sealed bytea)
  language sql stable security definer set search_path = mooring
  as $$ select sealed from mooring.erasure_receipt where lookup = wanted and expires_at > now() $$;
revoke all on function mooring.receipt_of(text) from public;
grant execute on function mooring.receipt_of(text) to mooring_app;

-- Erasures this database knows of, by the name of their tombstone. A database restored from before does not know them.
create table mooring.erasure_done (
  agency_id uuid not null references mooring.agency,
  id uuid not null,
  at timestamptz not null,
  primary key (agency_id, id)
);
call mooring.wall('mooring.erasure_done', 'agency');
grant select, insert on mooring.erasure_done to mooring_app;

-- compartment kept. What the law has kept of somebody, under a new id that leads nowhere.
create table mooring.kept_record (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  -- The rule of content/retention that keeps it.
  rule text not null,
  kinds text[] not null,
  kept_at timestamptz not null,
  until timestamptz not null,
  body bytea not null,
  labels text[] not null default '{}',
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references mooring.person
);
create index kept_record_until on mooring.kept_record (agency_id, until);
call mooring.wall('mooring.kept_record', 'subject');
grant select, insert on mooring.kept_record to mooring_app;
create function mooring.kept_boxes() returns table (id uuid, person_id uuid, rule text, kinds text[], kept_at timestamptz, until timestamptz)
  language sql stable security definer set search_path = mooring
  as $$ select id, person_id, rule, kinds, kept_at, until from mooring.kept_record where agency_id = mooring.agency() order by until, id $$;
grant execute on function mooring.kept_boxes() to mooring_app;

-- Choices and answers are never changed; they go with the person who made them.
create function mooring.only_erased() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('mooring.erasing', true) = 'yes' then return old; end if;
  raise exception 'this is only ever added to' using errcode = 'MO002';
end $$;
drop trigger never_changes on mooring.choice;
create trigger only_erased before update or delete on mooring.choice for each row execute function mooring.only_erased();
drop trigger never_changes on mooring.review;
create trigger only_erased before update or delete on mooring.review for each row execute function mooring.only_erased();

-- Removes what refers to rows, and what refers to that, the farthest first.
create function mooring.erase_children(target regclass, ids uuid[]) returns void language plpgsql as $$
declare
  link record;
  own uuid := mooring.agency();
  found_ids uuid[];
begin
  for link in
    select c.conrelid::regclass as child, a.attname as via,
      exists (select from pg_attribute i where i.attrelid = c.conrelid and i.attname = 'id') as has_id
    from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[array_length(c.conkey, 1)]
    where c.contype = 'f' and c.confrelid = target and c.conrelid <> target
  loop
    if link.has_id then
      execute format('select array_agg(id) from %s where agency_id = $1 and %I = any ($2)', link.child, link.via)
        into found_ids using own, ids;
      if found_ids is not null then perform mooring.erase_children(link.child, found_ids); end if;
    end if;
    execute format('delete from %s where agency_id = $1 and %I = any ($2)', link.child, link.via) using own, ids;
  end loop;
end $$;

-- Erases a person's rows of one table with all that refers to them; only rows older than `before`, where that is given.
-- Returns how many of the table's own rows went. For app/server/erasing.ts alone.
create function mooring.erase_rows(target text, whom uuid, older_by text default null, before timestamptz default null)
  returns integer language plpgsql security definer set search_path = mooring as $$
declare
  own uuid := mooring.agency();
  at regclass := format('mooring.%I', target)::regclass;
  person_column text := case when target = 'person' then 'id' else 'person_id' end;
  was_actor text := current_setting('app.actor', true);
  was_subjects text := current_setting('app.subjects', true);
  gone uuid[];
  erased integer;
  condition text;
begin
  if own is null or target like 'ledger%'
    or not exists (select from pg_attribute where attrelid = at and attname = person_column and not attisdropped) then
    raise exception 'nothing is erased from % that way', target;
  end if;
  condition := format('agency_id = $1 and %I = $2', person_column);
  if older_by is not null then condition := condition || format(' and %I < $3', older_by); end if;
  perform set_config('app.actor', whom::text, true), set_config('app.subjects', '{' || whom::text || '}', true),
    set_config('mooring.erasing', 'yes', true);
  if exists (select from pg_attribute where attrelid = at and attname = 'id') then
    execute format('select coalesce(array_agg(id), ''{}'') from %s where %s', at, condition) into gone using own, whom, before;
    perform mooring.erase_children(at, gone);
  end if;
  execute format('delete from %s where %s', at, condition) using own, whom, before;
  get diagnostics erased = row_count;
  perform set_config('app.actor', coalesce(was_actor, ''), true), set_config('app.subjects', coalesce(was_subjects, ''), true),
    set_config('mooring.erasing', '', true);
  return erased;
end $$;
revoke all on function mooring.erase_rows(text, uuid, text, timestamptz), mooring.erase_children(regclass, uuid[]) from public;
grant execute on function mooring.erase_rows(text, uuid, text, timestamptz) to mooring_app;

-- How many rows of one table are about somebody, whoever may see them.
create function mooring.count_rows(target text, whom uuid) returns integer
  language plpgsql stable security definer set search_path = mooring as $$
declare
  counted integer;
begin
  execute format('select count(*)::integer from mooring.%I where agency_id = mooring.agency() and person_id = $1', target)
    into counted using whom;
  return counted;
end $$;
revoke all on function mooring.count_rows(text, uuid) from public;
grant execute on function mooring.count_rows(text, uuid) to mooring_app;

-- What software made of rows that are going: findings whose inputs lie in these tables.
create function mooring.erase_findings_from(whom uuid, tables text[]) returns integer
  language plpgsql security definer set search_path = mooring as $$
declare
  gone uuid[];
begin
  select coalesce(array_agg(f.id), '{}') into gone from mooring.finding f
  where f.agency_id = mooring.agency() and f.person_id = whom
    and exists (select from jsonb_array_elements(f.inputs) i where i ->> 'table' = any (tables));
  perform set_config('mooring.erasing', 'yes', true);
  perform mooring.erase_children('mooring.finding'::regclass, gone);
  delete from mooring.finding where agency_id = mooring.agency() and id = any (gone);
  perform set_config('mooring.erasing', '', true);
  return cardinality(gone);
end $$;
revoke all on function mooring.erase_findings_from(uuid, text[]) from public;
grant execute on function mooring.erase_findings_from(uuid, text[]) to mooring_app;

-- Whose rows of a table are older than a day: ids and counts, for retention.
create function mooring.people_with_old(target text, older_by text, before timestamptz)
  returns table (person_id uuid, rows integer) language plpgsql stable security definer set search_path = mooring as $$
begin
  return query execute format(
    'select person_id, count(*)::integer from mooring.%I where agency_id = mooring.agency() and person_id is not null and %I < $1 group by 1',
    target, older_by) using before;
end $$;
revoke all on function mooring.people_with_old(text, text, timestamptz) from public;
grant execute on function mooring.people_with_old(text, text, timestamptz) to mooring_app;
create function mooring.erasures_due(at timestamptz) returns table (agency_id uuid, id uuid, person_id uuid)
  language sql stable security definer set search_path = mooring
  as $$ select agency_id, id, person_id from mooring.erasure_request where due_at <= at order by due_at limit 100 $$;
revoke all on function mooring.erasures_due(timestamptz) from public;
grant execute on function mooring.erasures_due(timestamptz) to mooring_app;

-- As before, and the count of a person's lines goes by the alias too. One at a time with the sequencer, which counts on.
create or replace function mooring.unlink_ledger(whom uuid) returns bytea
  language plpgsql security definer set search_path = mooring as $$
declare
  own uuid := mooring.agency();
  name uuid;
  gone bytea;
begin
  perform pg_advisory_xact_lock(hashtextextended(own::text, 7312));
  select alias into name from mooring.ledger_name where agency_id = own and person_id = whom;
  perform set_config('mooring.unlinking', 'yes', true);
  update mooring.ledger_line set subject_id = subject_alias
  where agency_id = own and subject_id = whom and subject_alias is not null;
  update mooring.ledger_line set actor_id = actor_alias
  where agency_id = own and actor_kind = 'person' and actor_id = whom and actor_alias is not null;
  perform set_config('mooring.unlinking', '', true);
  update mooring.ledger_subject set subject_id = name where agency_id = own and subject_id = whom and name is not null;
  delete from mooring.door_fact where agency_id = own and facts -> 'person' ->> 'id' = whom::text;
  delete from mooring.ledger_name where agency_id = own and person_id = whom returning nonce into gone;
  return gone;
end $$;

call mooring.let_owner_keep();
