-- A referral: to what, for what and what came of it is sealed, compartment plan. In clear stands only how far it is and since
-- when, so that an agency can count, never to whom somebody was referred.
create table mooring.referral (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  -- Null: the person asked, and no worker has taken it up yet.
  member_id uuid,
  way text check (way in ('send', 'call-together', 'self')),
  state text not null check (state in ('asked', 'open', 'sent', 'introduced', 'accepted', 'met', 'declined', 'stopped', 'closed')),
  opened_at timestamptz not null,
  sent_at timestamptz,
  accepted_at timestamptz,
  met_at timestamptz,
  ended_at timestamptz,
  body bytea not null,
  labels text[] not null default '{}',
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references mooring.person,
  foreign key (agency_id, member_id) references mooring.member
);
call mooring.wall('mooring.referral', 'subject');
create index referral_person on mooring.referral (agency_id, person_id);

create table mooring.referral_step (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  referral_id uuid not null,
  step text not null,
  at timestamptz not null,
  -- Null: the person themselves.
  member_id uuid,
  words bytea,
  labels text[] not null default '{}',
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references mooring.person,
  foreign key (agency_id, referral_id) references mooring.referral on delete cascade
);
call mooring.wall('mooring.referral_step', 'subject');
create index referral_step_of on mooring.referral_step (agency_id, referral_id);
grant select, insert, update, delete on mooring.referral, mooring.referral_step to mooring_app;

-- Figures over a whole agency, without a person or a service in them.
create policy counted on mooring.referral for select to current_user using (true);
create function mooring.referral_counts(since timestamptz)
  returns table (opened bigint, accepted bigint, met bigint, declined bigint, stopped bigint, waiting bigint, median_days_to_accepted double precision, median_days_to_met double precision)
  language sql stable security definer set search_path = mooring as $$
    select count(*),
      count(*) filter (where accepted_at is not null),
      count(*) filter (where met_at is not null),
      count(*) filter (where state = 'declined'),
      count(*) filter (where state = 'stopped'),
      count(*) filter (where ended_at is null and accepted_at is null and met_at is null),
      percentile_cont(0.5) within group (order by extract(epoch from accepted_at - opened_at) / 86400) filter (where accepted_at is not null),
      percentile_cont(0.5) within group (order by extract(epoch from met_at - opened_at) / 86400) filter (where met_at is not null)
    from mooring.referral where agency_id = mooring.agency() and opened_at >= since
  $$;
grant execute on function mooring.referral_counts(timestamptz) to mooring_app;
