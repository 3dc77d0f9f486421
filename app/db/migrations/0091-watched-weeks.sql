-- In how many weeks of how many people software looked for danger: the ground on which false alarms are counted.
-- A number alone comes out; no id, and only of the agency that asks.
create policy counted_weeks on mooring.ledger_line for select to current_user using (true);
create function mooring.watched_person_weeks(since timestamptz) returns bigint
  language sql stable security definer set search_path = mooring as $$
    select count(*) from (
      select distinct subject_id, date_trunc('week', at)
      from mooring.ledger_line
      where agency_id = mooring.agency() and at > since and outcome = 'ran' and subject_id is not null
        and analyser like 'crisis-triage %'
    ) weeks
  $$;
revoke execute on function mooring.watched_person_weeks(timestamptz) from public;
grant execute on function mooring.watched_person_weeks(timestamptz) to mooring_app;
