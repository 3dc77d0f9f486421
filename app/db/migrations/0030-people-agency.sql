-- People and agency: what 0001 did not hold yet.

-- Labels ride on what is sealed: they are part of the seal, so the row must say with which ones it was made.
alter table mooring.person_profile add column labels text[] not null default '{}';
alter table mooring.safe_contact add column labels text[] not null default '{}';

-- The browser's own id for one enrolment or one invitation, so that sending it twice makes one record. The record's own id
-- is always made here: keys and accounts are filed by it, across agencies.
alter table mooring.person add column request_id uuid;
create unique index person_request on mooring.person (agency_id, request_id) where request_id is not null;
alter table mooring.member add column request_id uuid;
create unique index member_request on mooring.member (agency_id, request_id) where request_id is not null;

create index person_programme on mooring.person (agency_id, programme_id);
