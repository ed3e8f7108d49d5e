-- Links that each let one new person in. Of the token only its hash is kept.
create table invitation_link (
	id varchar(36) primary key,
	token_hash varchar(64) not null unique,
	created_at bigint not null,
	expires_at bigint not null
);
