-- When a person wants a text about a step or a date (compartment plan), by the id of the step. No content: days, a minute, a
-- time zone. A date has one day, a step some days of the week.
create table mooring.step_reminder (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  days smallint[] not null check (cardinality(days) <= 7),
  on_day date,
  minute smallint not null check (minute between 0 and 1439),
  zone text not null,
  next_at timestamptz not null,
  -- The day, where the person is, for which one went out or was due and had to stay away.
  last_on date,
  updated_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, id) references mooring.goal_step on delete cascade,
  foreign key (agency_id, person_id) references mooring.person,
  check ((on_day is null) = (cardinality(days) > 0))
);
create index step_reminder_next on mooring.step_reminder (next_at);
create index step_reminder_person on mooring.step_reminder (agency_id, person_id);
call mooring.wall('mooring.step_reminder', 'subject');
grant select, insert, update, delete on mooring.step_reminder to mooring_app;

-- Who is due is asked across agencies, before any is known. Ids only.
create policy due on mooring.step_reminder for select to current_user using (true);
create function mooring.people_due_for_steps(at timestamptz) returns table (agency_id uuid, person_id uuid)
  language sql stable security definer set search_path = mooring
  as $$ select agency_id, person_id from mooring.step_reminder where next_at <= at
    group by agency_id, person_id order by min(next_at) limit 500 $$;
grant execute on function mooring.people_due_for_steps(timestamptz) to mooring_app;
