-- People may be known by other providers than Spotify, and by those alone.
alter table account alter column spotify_id drop not null;

create table linked_identity (
	issuer varchar(500) not null,
	subject varchar(255) not null,
	account_id varchar(36) not null references account (id) on delete cascade,
	name text,
	linked_at bigint not null,
	used_at bigint,
	primary key (issuer, subject),
	unique (account_id, issuer)
);
