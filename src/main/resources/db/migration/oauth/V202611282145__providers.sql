-- Registrations and tokens belong to a provider. What is there is Spotify's, and stays encrypted as it is.
create table registration_of_provider (
	provider varchar(40) primary key,
	client_id varchar(255) not null,
	client_secret text not null,
	registered_at bigint not null
);

insert into registration_of_provider (provider, client_id, client_secret, registered_at)
select 'spotify', client_id, client_secret, registered_at from registration;

drop table registration;

alter table registration_of_provider rename to registration;

create table oauth_token (
	account_id varchar(36) not null references account (id) on delete cascade,
	provider varchar(40) not null,
	client_id varchar(255) not null,
	access_token text not null,
	issued_at bigint not null,
	expires_at bigint not null,
	refresh_token text,
	scopes text not null,
	authorized_at bigint not null,
	primary key (account_id, provider)
);

insert into oauth_token (account_id, provider, client_id, access_token, issued_at, expires_at, refresh_token, scopes,
	authorized_at)
select account_id, 'spotify', client_id, access_token, issued_at, expires_at, refresh_token, scopes, authorized_at
from spotify_token;

drop table spotify_token;
