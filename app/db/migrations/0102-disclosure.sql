-- That a program answers, as it was told before the first answer: the hash of the text and when. Null: not told yet.
alter table mooring.talk add column disclosed_hash text;
alter table mooring.talk add column disclosed_at timestamptz;
