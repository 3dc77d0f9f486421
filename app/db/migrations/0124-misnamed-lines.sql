-- As before, with the hash of each name worked out once and not once a line.
create or replace function mooring.misnamed_lines() returns table (line_id uuid)
  language sql stable security definer set search_path = mooring as $$
    with own as materialized (select mooring.agency() as id),
    names as materialized (
      select n.person_id, n.alias, coalesce(mooring.alias_from(n.nonce, n.person_id), n.person_id) = n.alias as holds
      from mooring.ledger_name n, own where n.agency_id = own.id
    )
    select l.id from own join mooring.ledger_line l on l.agency_id = own.id
    left join names s on s.alias = l.subject_alias
    left join names a on a.alias = l.actor_alias
    where (l.subject_alias is not null and (l.subject_id is distinct from coalesce(s.person_id, l.subject_alias) or not coalesce(s.holds, true)))
      or (l.actor_alias is not null and (l.actor_id is distinct from coalesce(a.person_id, l.actor_alias) or not coalesce(a.holds, true)))
  $$;
