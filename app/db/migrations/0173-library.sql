-- What an agency does to the library of ideas: its own, what it hides and why, where and how soon one can be had.
-- What is shipped stands in files; a row is there only for what was touched. Nothing about anyone in care stands here.
create table mooring.library_idea (
  agency_id uuid not null references mooring.agency,
  idea text not null check (idea ~ '^[a-z][a-z0-9-]{0,79}$'),
  -- An idea of the agency's own, as a file of content/interventions would hold it. Null: one that is shipped.
  own jsonb,
  hidden_because text,
  availability text check (availability in ('here', 'elsewhere', 'paused')),
  waiting_weeks integer check (waiting_weeks between 0 and 520),
  -- Where and when, { en, es }; and title, about, what in the agency's words, each { en, es }.
  here jsonb,
  words jsonb,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (agency_id, idea),
  foreign key (agency_id, changed_by) references mooring.member
);
call mooring.wall('mooring.library_idea', 'agency');
grant select, insert, update on mooring.library_idea to mooring_app;

-- Somebody without an account is shown what is shipped, without what the house has put away.
create policy keeper on mooring.library_idea for select to current_user using (true);
create function mooring.hidden_ideas(of_agency uuid) returns setof text
  language sql stable security definer set search_path = mooring
  as $$ select idea from mooring.library_idea where agency_id = of_agency and hidden_because is not null $$;
revoke execute on function mooring.hidden_ideas(uuid) from public;
grant execute on function mooring.hidden_ideas(uuid) to mooring_app;
