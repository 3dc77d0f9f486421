-- The companion: conversations, their messages, hand-overs to a person, ratings, and what may be remembered. What is said
-- stands only in sealed columns (compartment chat).

create table mooring.talk (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  started_at timestamptz not null,
  last_at timestamptz not null,
  -- The limits as they were shown before the first message, by the hash of their text.
  limits_hash text not null,
  -- Where the conversation stands; null before its first reply.
  state bytea,
  labels text[] not null default '{}',
  -- The last message that has been given a number, and the last of the person's that has been answered.
  last_seq integer not null default 0,
  answered_seq integer not null default 0,
  -- What the last alert of this conversation is about, and that alert.
  events integer not null default 0,
  alert_id uuid,
  primary key (agency_id, id)
);
create index talk_person on mooring.talk (agency_id, person_id, last_at desc);
call mooring.wall('mooring.talk', 'subject');

create table mooring.talk_message (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  talk_id uuid not null,
  seq integer not null,
  author text not null check (author in ('person', 'program', 'staff')),
  member_id uuid,
  -- When it was written, and when it arrived: not the same for what was written offline.
  at timestamptz not null,
  received_at timestamptz not null,
  body bytea not null,
  labels text[] not null default '{}',
  primary key (agency_id, id),
  unique (agency_id, talk_id, seq),
  foreign key (agency_id, talk_id) references mooring.talk on delete cascade
);
call mooring.wall('mooring.talk_message', 'subject');

-- From `from_seq` on the people called see the conversation, and the one line; until it ends. Nothing before it, ever.
create table mooring.talk_handover (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  talk_id uuid not null,
  alert_id uuid,
  from_seq integer not null,
  line bytea,
  labels text[] not null default '{}',
  asked_at timestamptz not null,
  joined_at timestamptz,
  member_id uuid,
  ended_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, talk_id) references mooring.talk on delete cascade
);
create unique index talk_handover_open on mooring.talk_handover (agency_id, talk_id) where ended_at is null;
create index talk_handover_alert on mooring.talk_handover (agency_id, alert_id);
call mooring.wall('mooring.talk_handover', 'agency');

-- How a reply was: by which script, in which language. The words of a report are sealed (compartment choices).
create table mooring.talk_rating (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  message_id uuid not null,
  rating text not null check (rating in ('helped', 'did-not', 'wrong')),
  source text not null,
  language text not null,
  is_report boolean not null default false,
  words bytea,
  labels text[] not null default '{}',
  at timestamptz not null,
  primary key (agency_id, id),
  unique (agency_id, message_id),
  foreign key (agency_id, message_id) references mooring.talk_message on delete cascade
);
call mooring.wall('mooring.talk_rating', 'agency');

-- What may be carried from one conversation to the next, only while the person allows it (P04).
create table mooring.talk_memory (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('skill', 'person')),
  body bytea not null,
  labels text[] not null default '{}',
  at timestamptz not null,
  primary key (agency_id, id)
);
create index talk_memory_person on mooring.talk_memory (agency_id, person_id);
call mooring.wall('mooring.talk_memory', 'subject');

grant select, insert, update, delete on
  mooring.talk, mooring.talk_message, mooring.talk_handover, mooring.talk_rating, mooring.talk_memory
  to mooring_app;

-- Conversations with words that nobody answered, because this process ended in the middle. Ids only.
create function mooring.talks_waiting() returns table (agency_id uuid, person_id uuid, talk_id uuid)
  language sql stable security definer set search_path = mooring as $$
    select t.agency_id, t.person_id, t.id from mooring.talk t
    where t.answered_seq < t.last_seq and t.last_at < now() - interval '20 seconds'
    order by t.last_at limit 200
  $$;
create policy waiting on mooring.talk for select to current_user using (true);
create index talk_waiting on mooring.talk (last_at) where answered_seq < last_seq;
grant execute on function mooring.talks_waiting() to mooring_app;
