-- What brought a play, and what identifies the row of the export that told of it. A play without a row was seen here, or
-- comes from a log of Earshot.
alter table play add column import_id integer;
alter table play add column reported_at bigint;
alter table deleted_play add column import_id integer;
alter table deleted_play add column reported_at bigint;

create unique index play_by_row on play (listener_id, reported_at, listened_ms, item_id) where reported_at is not null;
create index play_without_row on play (listener_id, started_at) where reported_at is null;
create index play_by_import on play (import_id, started_at, item_id, listened_ms) where import_id is not null;

-- One at a time for each listener. The problem is what ended it early.
create table play_import (
	id integer primary key,
	listener_id integer not null references listener (id) on delete cascade,
	created_at bigint not null,
	finished_at bigint,
	state smallint not null,
	problem varchar(40)
);

create index play_import_by_listener on play_import (listener_id);
create unique index play_import_at_work on play_import (listener_id) where finished_at is null;

create table import_upload (
	import_id integer not null references play_import (id) on delete cascade,
	place smallint not null,
	name text not null,
	bytes bigint not null,
	problem varchar(40),
	primary key (import_id, place)
);

-- Files with plays. Up to rows_done, each row is counted once: it is written in the transaction of its plays.
create table import_file (
	import_id integer not null references play_import (id) on delete cascade,
	place integer not null,
	name text not null,
	layout smallint not null,
	rows_done bigint not null default 0,
	imported bigint not null default 0,
	duplicates bigint not null default 0,
	known bigint not null default 0,
	private_rows bigint not null default 0,
	unknown bigint not null default 0,
	unreadable bigint not null default 0,
	first_at bigint,
	last_at bigint,
	ended boolean not null default false,
	problem smallint,
	primary key (import_id, place)
);

-- The first rows that cannot be read.
create table import_problem (
	import_id integer not null references play_import (id) on delete cascade,
	place integer not null,
	number bigint not null,
	reason smallint not null,
	primary key (import_id, place, number)
);

create table import_ignored (
	import_id integer not null references play_import (id) on delete cascade,
	place integer not null,
	name text not null,
	reason smallint not null,
	primary key (import_id, place)
);
