-- The usual act leaves one line about one person, and its facts are kept already. The same checks and the same rows as
-- `close_work`, from plain values: nothing is packed as JSON and unpacked twice.
create function mooring.close_work_of_one_line(
  agency_epoch integer, person uuid, person_epoch integer,
  id uuid, at timestamptz, actor_kind text, actor_id uuid, actor_role text, subject_id uuid, action text,
  compartments text[], count integer, purpose text, basis text, permit_id uuid, policies text[], facts_hash bytea,
  analyser text, outcome text, why text
) returns void language plpgsql as $$
#variable_conflict use_variable
declare
  own uuid := mooring.agency();
begin
  if exists (select from mooring.agency a where a.agency_id = own and a.epoch <> agency_epoch)
    or (person is not null and not exists (
      select from mooring.person p where p.agency_id = own and p.id = person and p.epoch = person_epoch
    ))
  then
    raise exception 'consent, care or the agency changed meanwhile' using errcode = 'MO001';
  end if;
  with line as (
    insert into mooring.ledger_line (agency_id, id, at, actor_kind, actor_id, actor_role, subject_id, action, compartments, count, purpose, basis, permit_id, policies, facts_hash, analyser, outcome, why)
    values (own, id, at, actor_kind, actor_id, actor_role, subject_id, action, compartments, count, purpose, basis, permit_id, policies, facts_hash, analyser, outcome, why)
  )
  insert into mooring.ledger_pending (agency_id, line_id) values (own, id);
end $$;
grant execute on function mooring.close_work_of_one_line to mooring_app;
