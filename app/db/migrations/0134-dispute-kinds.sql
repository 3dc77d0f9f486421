-- What a person wants with a line: to ask, to say that it is wrong, or to put beside it what is right.
alter table mooring.dispute add column kind text not null default 'ask' check (kind in ('ask', 'wrong', 'correct'));
