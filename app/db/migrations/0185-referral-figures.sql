-- Figures by how many people stand behind them, not by how many referrals: one person may have many.
drop function mooring.referral_counts(timestamptz);
create function mooring.referral_parts(since timestamptz)
  returns table (part text, referrals bigint, people bigint, others bigint)
  language sql stable security definer set search_path = mooring as $$
    select p.part, count(*) filter (where p.is_in), count(distinct r.person_id) filter (where p.is_in),
      count(distinct r.person_id) filter (where not p.is_in)
    from mooring.referral r
      cross join lateral (values
        ('opened', true),
        ('accepted', r.accepted_at is not null),
        ('met', r.met_at is not null),
        ('declined', r.state = 'declined'),
        ('stopped', r.state = 'stopped'),
        ('waiting', r.ended_at is null and r.accepted_at is null and r.met_at is null)
      ) as p(part, is_in)
    where r.agency_id = mooring.agency() and r.opened_at >= since
    group by p.part
  $$;
create function mooring.referral_waits(since timestamptz)
  returns table (days_to_accepted double precision, days_to_met double precision)
  language sql stable security definer set search_path = mooring as $$
    select
      percentile_cont(0.5) within group (order by extract(epoch from accepted_at - opened_at) / 86400) filter (where accepted_at is not null),
      percentile_cont(0.5) within group (order by extract(epoch from met_at - opened_at) / 86400) filter (where met_at is not null)
    from mooring.referral where agency_id = mooring.agency() and opened_at >= since
  $$;
grant execute on function mooring.referral_parts(timestamptz), mooring.referral_waits(timestamptz) to mooring_app;
