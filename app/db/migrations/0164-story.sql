-- What a person tells once, in pieces, compartment story. A piece for oneself alone is sealed in its owner's browser. What others
-- may read is sealed with the agency's key: for the care team, or only for those a signed release names it to.

create table mooring.story_piece (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  audience text not null check (audience in ('me', 'worker', 'people')),
  version integer not null,
  save_id uuid not null,
  -- Where it stands among the others; the owner's own order, which need not be that of time.
  position integer not null,
  -- What it is about, when it was, how it may be folded: sealed apart, so that a folded piece is shown without its words.
  head bytea not null,
  body bytea not null,
  labels text[] not null default '{}',
  at timestamptz not null,
  shared_at timestamptz,
  removed_at timestamptz,
  updated_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references mooring.person,
  check ((audience = 'me') = (shared_at is null))
);
create index story_piece_person on mooring.story_piece (agency_id, person_id, position);
create index story_piece_removed on mooring.story_piece (removed_at) where removed_at is not null;

-- Whether a release that everyone signed and nobody stopped names this piece to whoever asks. When it begins and ends is the
-- door's to say, by the house's clock.
create function mooring.story_named(piece uuid, whose uuid) returns boolean language sql stable set search_path = mooring
  as $$ select exists (
    select from mooring.release r, jsonb_array_elements(r.parts) part
    where r.agency_id = mooring.agency() and r.person_id = whose and r.confirmed_at is not null and r.revoked_at is null
      and (r.recipient_kind <> 'member' or r.recipient_id = mooring.actor())
      and part->>'compartment' = 'story' and part->'ids' ? piece::text) $$;
grant execute on function mooring.story_named(uuid, uuid) to mooring_app;

call mooring.wall('mooring.story_piece', 'subject');
-- What is only for oneself, and what names its readers one by one, stays so even if a query forgets it. Software (no actor)
-- erases and opens nothing.
create policy only_for_them on mooring.story_piece as restrictive for select
  using (person_id = mooring.actor() or mooring.actor() is null
    or (removed_at is null and (audience = 'worker' or (audience = 'people' and mooring.story_named(id, person_id)))));

-- Who of the staff has opened which piece, for its owner; the ledger has the same by kind.
create table mooring.story_look (
  agency_id uuid not null,
  id uuid not null,
  piece_id uuid not null,
  person_id uuid not null,
  member_id uuid not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (agency_id, id),
  unique (agency_id, piece_id, member_id),
  foreign key (agency_id, person_id) references mooring.person,
  foreign key (agency_id, piece_id) references mooring.story_piece on delete cascade,
  foreign key (agency_id, member_id) references mooring.member
);
create index story_look_person on mooring.story_look (agency_id, person_id);
call mooring.wall('mooring.story_look', 'subject');
-- Staff see their own looks; the person sees all of them.
create policy own_looks on mooring.story_look as restrictive for select
  using (person_id = mooring.actor() or member_id = mooring.actor());

-- Which subjects a reader keeps folded. Their own business: no colleague meets the row.
create table mooring.story_folding (
  agency_id uuid not null,
  member_id uuid not null,
  topics text[] not null,
  updated_at timestamptz not null,
  primary key (agency_id, member_id),
  foreign key (agency_id, member_id) references mooring.member
);
call mooring.wall('mooring.story_folding', 'agency');
create policy only_mine on mooring.story_folding as restrictive using (member_id = mooring.actor()) with check (member_id = mooring.actor());

grant select, insert, update, delete on mooring.story_piece, mooring.story_look, mooring.story_folding to mooring_app;

-- Whose removed pieces have waited long enough is asked across agencies, before any is known. Ids only.
create policy removed on mooring.story_piece for select to current_user using (removed_at is not null);
create function mooring.people_with_removed_story(before timestamptz) returns table (agency_id uuid, person_id uuid)
  language sql stable security definer set search_path = mooring
  as $$ select distinct agency_id, person_id from mooring.story_piece where removed_at is not null and removed_at < before $$;
grant execute on function mooring.people_with_removed_story(timestamptz) to mooring_app;
