-- What Spotify itself counted in a year, if an export of account data told it.
create table spotify_year (
	listener_id integer not null references listener (id) on delete cascade,
	year integer not null,
	import_id integer not null references play_import (id) on delete cascade,
	listened_ms bigint not null,
	busiest_day varchar(10),
	tracks integer,
	artists integer,
	primary key (listener_id, year)
) without rowid;

create index spotify_year_by_import on spotify_year (import_id);
