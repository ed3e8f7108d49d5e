-- The accounts at services that people have their plays sent to. The token is encrypted.
create table scrobble_target (
	id varchar(36) primary key,
	account_id varchar(36) not null references account (id) on delete cascade,
	kind varchar(20) not null check (kind in ('LISTENBRAINZ', 'LASTFM')),
	base varchar(500) not null,
	user_name varchar(200) not null,
	token text not null,
	connected_at bigint not null,
	state varchar(10) not null check (state in ('ON', 'PAUSED', 'REFUSED')),
	sent_at bigint,
	failures integer not null,
	wait_until bigint,
	wait_reason varchar(20)
);

create index scrobble_target_by_account on scrobble_target (account_id);

-- What is to be sent and what was, once for each play and target. The listen and what the service said to it are
-- encrypted; there is no listen any more once it is sent. Times of listens are in seconds, as the services count them.
create table scrobble (
	id varchar(36) primary key,
	target_id varchar(36) not null references scrobble_target (id) on delete cascade,
	started_at bigint not null,
	track varchar(64) not null,
	state varchar(10) not null check (state in ('WAITING', 'SENT', 'DEAD')),
	from_log integer not null,
	attempted integer not null,
	listen text,
	changed_at bigint not null,
	reason varchar(20),
	detail text,
	unique (target_id, started_at, track)
);

create index scrobble_by_state on scrobble (target_id, state, from_log, started_at);

create index scrobble_attempted on scrobble (target_id, state, started_at) where attempted = 1;

-- A range of the log that is being sent, at most one for each target. The position is the key of a play.
create table scrobble_range (
	target_id varchar(36) primary key references scrobble_target (id) on delete cascade,
	began_at bigint not null,
	ended_before bigint not null,
	state varchar(10) not null check (state in ('COUNTING', 'COUNTED', 'SENDING', 'DONE', 'CANCELLED')),
	reached varchar(50) not null,
	found integer not null,
	known integer not null,
	too_old integer not null,
	queued integer not null
);
