-- What leaves the house is asked of the packs. A release may name a shared database (such as an HMIS), which some laws close.
alter table mooring.release drop constraint release_recipient_status_check;
alter table mooring.release add constraint release_recipient_status_check
  check (recipient_status in ('covered', 'associate', 'part2', 'neither', 'shared-database', 'unknown'));
