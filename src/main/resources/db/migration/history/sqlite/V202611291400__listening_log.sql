-- Who has a listening log. Nothing is recorded while recording_since is null; up to recorded_until nothing was missed.
create table listener (
	id integer primary key,
	account_id varchar(36) not null unique references account (id) on delete cascade,
	zone varchar(60) not null,
	recording_since bigint,
	recorded_until bigint,
	deleted_at bigint
);

-- What was played, once for all listeners. What is searched is folded: without case and accents.
create table artist (
	id integer primary key,
	uri text unique,
	name text not null,
	folded text not null
);

create table album (
	id integer primary key,
	uri text unique,
	name text not null,
	folded text not null
);

create table item (
	id integer primary key,
	kind smallint not null,
	uri text unique,
	title text not null,
	folded text not null,
	album_id integer references album (id),
	duration_ms bigint
);

create index artist_without_uri on artist (name) where uri is null;
create index album_without_uri on album (name) where uri is null;
create index item_without_uri on item (title) where uri is null;
create index item_by_album on item (album_id);

create table item_artist (
	item_id integer not null references item (id) on delete cascade,
	place smallint not null,
	artist_id integer not null references artist (id),
	primary key (item_id, place)
) without rowid;

create index item_artist_by_artist on item_artist (artist_id);

create table play_context (
	id integer primary key,
	kind smallint not null,
	uri text unique,
	name text
);

-- Numbers only, in the order in which a log is read. A context that is not there any more is unknown.
create table play (
	listener_id integer not null references listener (id) on delete cascade,
	started_at bigint not null,
	item_id integer not null references item (id),
	listened_ms integer not null,
	ended_at bigint not null,
	source smallint not null,
	device smallint not null,
	context_id integer,
	start_reason smallint not null,
	end_reason smallint not null,
	primary key (listener_id, started_at, item_id, listened_ms)
) without rowid;

create index play_by_item on play (item_id, listener_id, started_at);

-- What was deleted last, for as long as that can be undone.
create table deleted_play (
	listener_id integer not null references listener (id) on delete cascade,
	started_at bigint not null,
	item_id integer not null references item (id),
	listened_ms integer not null,
	ended_at bigint not null,
	source smallint not null,
	device smallint not null,
	context_id integer,
	start_reason smallint not null,
	end_reason smallint not null,
	primary key (listener_id, started_at, item_id, listened_ms)
) without rowid;

create index deleted_play_by_item on deleted_play (item_id);

-- When something may be missing.
create table listening_gap (
	listener_id integer not null references listener (id) on delete cascade,
	began_at bigint not null,
	ended_at bigint not null,
	reason smallint not null,
	primary key (listener_id, began_at)
) without rowid;
