-- Calls to Spotify by endpoint family and hour: days, and the 24 hours before a refusal, are sums of hours.
create table call_count (
	family varchar(20) not null,
	hour_start bigint not null,
	calls integer not null,
	primary key (family, hour_start)
);

-- What Spotify wants no calls for. A row stays beyond its time until one call has found the way open again.
create table call_block (
	scope varchar(20) primary key,
	blocked_until bigint not null
);

-- How many calls in 24 hours were too many for Spotify.
create table call_wall (
	family varchar(20) primary key,
	calls integer not null,
	learned_at bigint not null
);
