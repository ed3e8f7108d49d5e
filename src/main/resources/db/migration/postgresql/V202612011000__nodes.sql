-- The processes that use this database. Times are the database's, in milliseconds.
create table node (
	id varchar(36) primary key,
	host varchar(100) not null,
	version varchar(100) not null,
	started_at bigint not null,
	seen_at bigint not null
);

-- Locks of these processes, in the form that the library ShedLock wants.
create table shedlock (
	name varchar(64) primary key,
	lock_until timestamp not null,
	locked_at timestamp not null,
	locked_by varchar(255) not null
);

-- What is playing, encrypted, as the node that polls has seen it, for the others. It is worth nothing after a crash.
create unlogged table relayed_playback (
	account_id varchar(36) primary key references account (id) on delete cascade,
	state text not null,
	number bigint not null,
	relayed_at bigint not null
);

-- Of two states, the one with the greater number is newer.
create sequence relayed_playback_number;
