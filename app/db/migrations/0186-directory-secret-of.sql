-- Whose place a mark is, so that where a lead says that it is no secret, its marks go and a later import may bring it back.
alter table mooring.directory_secret add column service_id uuid;
grant delete on mooring.directory_secret to mooring_app;
