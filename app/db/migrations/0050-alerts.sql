-- Alerts: who is on call, and what happened since somebody needed a human being. What people wrote stands only in sealed
-- columns (compartment alerts); the chain itself is ids, codes and times, so that it can be driven without opening anything.

create table mooring.on_call_shift (
  agency_id uuid not null references mooring.agency,
  id uuid not null,
  programme_id uuid,
  member_id uuid not null,
  duty text not null check (duty in ('first', 'backup', 'lead')),
  days integer[] not null,
  -- Times of the clock on the wall in `zone`; an end at or before the beginning is on the next day.
  begins text not null,
  ends text not null,
  zone text not null,
  starts_on text not null,
  ends_on text,
  primary key (agency_id, id),
  foreign key (agency_id, programme_id) references mooring.programme,
  foreign key (agency_id, member_id) references mooring.member
);
call mooring.wall('mooring.on_call_shift', 'agency');

create table mooring.on_call_exception (
  agency_id uuid not null references mooring.agency,
  id uuid not null,
  kind text not null check (kind in ('closed', 'extra', 'swap')),
  programme_id uuid,
  begins text not null,
  ends text not null,
  zone text not null,
  member_id uuid,
  in_place_of uuid,
  duty text check (duty in ('first', 'backup', 'lead')),
  primary key (agency_id, id),
  foreign key (agency_id, programme_id) references mooring.programme,
  foreign key (agency_id, member_id) references mooring.member,
  check (kind = 'closed' or member_id is not null)
);
call mooring.wall('mooring.on_call_exception', 'agency');

-- The rest of a watch, passed on: the first has it until the second accepts.
create table mooring.on_call_handover (
  agency_id uuid not null references mooring.agency,
  id uuid not null,
  from_member uuid not null,
  to_member uuid not null,
  offered_at timestamptz not null,
  until_at timestamptz not null,
  answer text check (answer in ('accepted', 'declined')),
  answered_at timestamptz,
  primary key (agency_id, id)
);
create index on_call_handover_until on mooring.on_call_handover (agency_id, until_at);
call mooring.wall('mooring.on_call_handover', 'agency');

create table mooring.alert_timer (
  agency_id uuid not null references mooring.agency,
  level text not null check (level in ('moderate', 'high', 'imminent')),
  calls_everyone boolean not null,
  backup_minutes integer not null,
  lead_minutes integer not null,
  alarm_minutes integer not null,
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (agency_id, level)
);
call mooring.wall('mooring.alert_timer', 'agency');

create table mooring.alert (
  agency_id uuid not null references mooring.agency,
  id uuid not null,
  -- Null in a drill.
  person_id uuid,
  programme_id uuid,
  is_drill boolean not null default false,
  -- What it is about, as whoever raised it knows it: raised twice, there is still one alert.
  event_id text not null,
  level text not null check (level in ('moderate', 'high', 'imminent')),
  source text not null check (source in ('companion', 'journal', 'check-in', 'person')),
  -- Which analyser saw it, by name and version.
  analysed text,
  happened_at timestamptz not null,
  received_at timestamptz not null,
  state text not null check (state in ('calling', 'alarm', 'answered', 'closed')),
  -- Which part of the chain runs next, and when; null when nothing is due.
  stage text not null check (stage in ('first', 'backup', 'lead', 'alarm')),
  step integer not null default 0,
  next_at timestamptz,
  alarmed_at timestamptz,
  first_answered_at timestamptz,
  answered_by uuid,
  answered_at timestamptz,
  closed_by uuid,
  closed_at timestamptz,
  outcome text check (outcome in ('reached', 'not-reached', 'emergency-services', 'not-an-emergency', 'false-alarm')),
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references mooring.person,
  check (is_drill = (person_id is null)),
  check ((state = 'closed') = (closed_at is not null)),
  check (state <> 'answered' or answered_by is not null)
);
create unique index alert_once on mooring.alert (agency_id, person_id, event_id) where not is_drill;
create index alert_due on mooring.alert (next_at) where next_at is not null;
create index alert_open on mooring.alert (agency_id, person_id) where state <> 'closed';
create index alert_received on mooring.alert (agency_id, received_at desc);
call mooring.wall('mooring.alert', 'agency');

-- One member called in one step of the chain.
create table mooring.alert_call (
  agency_id uuid not null,
  id uuid not null,
  alert_id uuid not null,
  step integer not null,
  called_as text not null check (called_as in ('first', 'backup', 'lead', 'everyone', 'alarm', 'hand-over')),
  member_id uuid not null,
  at timestamptz not null,
  acknowledged_at timestamptz,
  primary key (agency_id, id),
  unique (agency_id, alert_id, step, member_id),
  foreign key (agency_id, alert_id) references mooring.alert,
  foreign key (agency_id, member_id) references mooring.member
);
create index alert_call_member on mooring.alert_call (agency_id, member_id, at desc);
call mooring.wall('mooring.alert_call', 'agency');

-- One message by one way: to a member for a call, or to the person when something happened with their alert. `id` goes out
-- with it, so that whoever gets it twice can tell. `due_at` of one that is under way is when it may be tried again.
create table mooring.alert_sending (
  agency_id uuid not null,
  id uuid not null,
  alert_id uuid not null,
  call_id uuid,
  member_id uuid,
  person_id uuid,
  occasion text check (occasion in ('answered', 'closed')),
  way text not null check (way in ('in-app', 'push', 'email', 'webhook')),
  target_id uuid,
  state text not null check (state in ('waiting', 'sent', 'failed', 'off')),
  tries integer not null default 0,
  due_at timestamptz not null,
  at timestamptz,
  proof text,
  primary key (agency_id, id),
  foreign key (agency_id, alert_id) references mooring.alert,
  check ((member_id is null) <> (person_id is null))
);
create unique index alert_sending_once on mooring.alert_sending (agency_id, call_id, way, target_id) nulls not distinct where call_id is not null;
create unique index alert_sending_told on mooring.alert_sending (agency_id, alert_id, occasion, way) where person_id is not null;
create index alert_sending_due on mooring.alert_sending (due_at) where state = 'waiting' and way <> 'in-app';
create index alert_sending_alert on mooring.alert_sending (agency_id, alert_id);
call mooring.wall('mooring.alert_sending', 'agency');

create table mooring.alert_handing (
  agency_id uuid not null,
  id uuid not null,
  alert_id uuid not null,
  from_member uuid not null,
  to_member uuid not null,
  at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, alert_id) references mooring.alert
);
call mooring.wall('mooring.alert_handing', 'agency');

-- compartment alerts
create table mooring.alert_closing (
  agency_id uuid not null,
  id uuid not null,
  alert_id uuid not null,
  person_id uuid not null,
  member_id uuid not null,
  at timestamptz not null,
  outcome text not null,
  done bytea not null,
  to_person bytea,
  labels text[] not null default '{}',
  reopened_at timestamptz,
  reopened_by uuid,
  primary key (agency_id, id),
  foreign key (agency_id, alert_id) references mooring.alert
);
create index alert_closing_alert on mooring.alert_closing (agency_id, alert_id);
call mooring.wall('mooring.alert_closing', 'subject');

-- compartment alerts
create table mooring.alert_answer (
  agency_id uuid not null,
  id uuid not null,
  alert_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  words bytea not null,
  labels text[] not null default '{}',
  primary key (agency_id, id),
  foreign key (agency_id, alert_id) references mooring.alert
);
create index alert_answer_alert on mooring.alert_answer (agency_id, alert_id);
call mooring.wall('mooring.alert_answer', 'subject');

-- Where staff are called. `sealed` opens with a key that lies beside the keyring; `fingerprint` tells one browser from another.
create table mooring.alert_way (
  agency_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  way text not null check (way in ('push', 'email', 'webhook')),
  fingerprint text not null,
  sealed text not null,
  created_at timestamptz not null,
  primary key (agency_id, id),
  unique (agency_id, member_id, way, fingerprint),
  foreign key (agency_id, member_id) references mooring.member
);
call mooring.wall('mooring.alert_way', 'agency');

grant select, insert, update on mooring.on_call_shift, mooring.on_call_exception, mooring.on_call_handover, mooring.alert_timer,
  mooring.alert, mooring.alert_call, mooring.alert_sending, mooring.alert_handing, mooring.alert_closing, mooring.alert_answer,
  mooring.alert_way to mooring_app;
grant delete on mooring.on_call_shift, mooring.on_call_exception, mooring.alert_way to mooring_app;

-- What waits is asked across agencies, before any is known. Ids and times only.
create policy waiting on mooring.alert for select to current_user using (true);
create policy waiting on mooring.alert_sending for select to current_user using (true);
create policy waiting on mooring.member for select to current_user using (true);
create function mooring.alerts_waiting() returns table (agency_id uuid, kind text, id uuid, due_at timestamptz)
  language sql stable security definer set search_path = mooring
  as $$
    select agency_id, 'alert', id, next_at from mooring.alert where next_at is not null
    union all
    select agency_id, 'sending', id, due_at from mooring.alert_sending where state = 'waiting' and way <> 'in-app'
    union all
    -- Whoever has it no longer works here: it calls again.
    select a.agency_id, 'left', a.id, a.answered_at from mooring.alert a
    join mooring.member m on m.agency_id = a.agency_id and m.id = a.answered_by
    where a.state = 'answered' and not m.active
  $$;
grant execute on function mooring.alerts_waiting() to mooring_app;
