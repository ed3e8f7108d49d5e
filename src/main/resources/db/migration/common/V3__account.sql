create table account (
	id varchar(36) primary key,
	spotify_id varchar(255) not null,
	spotify_account_id varchar(255) unique,
	display_name text,
	profile_url text,
	picture_url text,
	role varchar(10) not null check (role in ('OWNER', 'MEMBER')),
	connected_at bigint
);

create index account_by_spotify_id on account (spotify_id);

-- However many people log in at once on the first day, one of them becomes the owner.
create unique index account_single_owner on account (role) where role = 'OWNER';

-- Both tokens are encrypted. They belong to the app they were issued to, and to nobody else's.
create table spotify_token (
	account_id varchar(36) primary key references account (id) on delete cascade,
	client_id varchar(255) not null,
	access_token text not null,
	issued_at bigint not null,
	expires_at bigint not null,
	refresh_token text,
	scopes text not null,
	authorized_at bigint not null
);

create table invitation (
	spotify_id varchar(255) primary key,
	invited_at bigint not null
);
