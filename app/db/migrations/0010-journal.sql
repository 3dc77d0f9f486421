-- A save that is sent again is known by its id; a removed entry takes its paragraphs along when it is erased.
alter table mooring.journal_entry add column save_id uuid;
alter table mooring.journal_paragraph drop constraint journal_paragraph_agency_id_entry_id_fkey;
alter table mooring.journal_paragraph
  add constraint journal_paragraph_entry_of foreign key (agency_id, entry_id) references mooring.journal_entry on delete cascade;
create index journal_entry_import on mooring.journal_entry (agency_id, person_id, import_id) where import_id is not null;
create index journal_entry_removed on mooring.journal_entry (removed_at) where removed_at is not null;
grant delete on mooring.journal_entry, mooring.journal_paragraph to mooring_app;

-- Whose removed entries have waited long enough is asked across agencies, before any is known. Ids only.
create policy removed on mooring.journal_entry for select to current_user using (removed_at is not null);
create function mooring.people_with_removed_entries(before timestamptz) returns table (agency_id uuid, person_id uuid)
  language sql stable security definer set search_path = mooring
  as $$ select distinct agency_id, person_id from mooring.journal_entry where removed_at is not null and removed_at < before $$;
grant execute on function mooring.people_with_removed_entries(timestamptz) to mooring_app;
