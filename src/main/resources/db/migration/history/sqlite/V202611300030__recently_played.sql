-- What Spotify's list of recent plays tells is added if it began at fill_from or later, so that no deleted play comes back.
alter table listener add column fill_from bigint;

create index play_by_list on play (listener_id, started_at) where source = 2;
