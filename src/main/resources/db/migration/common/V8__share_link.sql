-- Links for others. Of the token only its hash is kept; options are a JSON object of texts by name.
create table share_link (
	id varchar(36) primary key,
	account_id varchar(36) not null references account (id) on delete cascade,
	token_hash varchar(64) not null unique,
	name varchar(60) not null,
	opens varchar(100) not null,
	options text not null,
	created_at bigint not null,
	expires_at bigint,
	last_used_at bigint
);

create index share_link_by_account on share_link (account_id);

-- How often a link was opened on a day; the day is its midnight UTC.
create table share_view (
	link_id varchar(36) not null references share_link (id) on delete cascade,
	day bigint not null,
	views integer not null,
	primary key (link_id, day)
);
