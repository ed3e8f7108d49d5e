-- Who was here on which day: milliseconds of its midnight, UTC.
create table active_account (
	account_id varchar(36) not null references account (id) on delete cascade,
	day bigint not null,
	primary key (account_id, day)
);

-- How often Spotify, or Earshot in its place, refused calls on which day.
create table refusal_count (
	day bigint not null,
	family varchar(20) not null,
	code varchar(60) not null,
	refusals integer not null,
	primary key (day, family, code)
);
