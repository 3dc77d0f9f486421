-- When a person wants to be reminded of their check-in, in their own choice of days, hour and way. No content: days of the
-- week, a minute of the day, a time zone.
create table mooring.checkin_reminder (
  agency_id uuid not null,
  person_id uuid not null,
  -- here: a line on their own start page, on devices they chose; text: within their rules for safe contact.
  way text not null check (way in ('here', 'text')),
  -- ISO weekdays, 1 Monday … 7 Sunday
  days smallint[] not null check (cardinality(days) between 1 and 7),
  minute smallint not null check (minute between 0 and 1439),
  zone text not null,
  paused_until timestamptz,
  -- When software looks again whether a text is due; null where nothing goes out.
  next_at timestamptz,
  -- The day, where the person is, for which one went out or was due and had to stay away.
  last_on date,
  updated_at timestamptz not null,
  primary key (agency_id, person_id),
  foreign key (agency_id, person_id) references mooring.person
);
create index checkin_reminder_next on mooring.checkin_reminder (next_at) where next_at is not null;
call mooring.wall('mooring.checkin_reminder', 'subject');
grant select, insert, update, delete on mooring.checkin_reminder to mooring_app;

-- Who is due is asked across agencies, before any is known. Ids only.
create policy due on mooring.checkin_reminder for select to current_user using (true);
create function mooring.people_due_for_reminder(at timestamptz) returns table (agency_id uuid, person_id uuid)
  language sql stable security definer set search_path = mooring
  as $$ select agency_id, person_id from mooring.checkin_reminder where next_at <= at order by next_at limit 500 $$;
grant execute on function mooring.people_due_for_reminder(timestamptz) to mooring_app;
