-- Why telling somebody waits longer is written down each time.
alter table mooring.disclosure_words drop constraint disclosure_words_kind_check;
alter table mooring.disclosure_words add constraint disclosure_words_kind_check check (kind in ('disclosure', 'glass', 'review', 'telling'));
drop index mooring.disclosure_words_once;
create unique index disclosure_words_once on mooring.disclosure_words (agency_id, about_id, kind) where kind <> 'telling';
