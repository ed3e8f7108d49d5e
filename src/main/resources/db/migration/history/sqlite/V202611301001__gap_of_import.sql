-- What restored a gap. It goes with that import. A gap without one was found here.
alter table listening_gap add column import_id integer;
