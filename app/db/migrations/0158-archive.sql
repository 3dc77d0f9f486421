-- A third kind of own numbers: of one's own posts. What is kept are numbers by week, never words.
alter table mooring.signal_note drop constraint signal_note_signal_check;
alter table mooring.signal_note add constraint signal_note_signal_check check (signal in ('typing', 'voice', 'archive'));
alter table mooring.signal_share drop constraint signal_share_signal_check;
alter table mooring.signal_share add constraint signal_share_signal_check check (signal in ('typing', 'voice', 'archive'));
