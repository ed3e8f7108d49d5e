-- One row: this installation's app at Spotify. The secret is encrypted; instants are epoch milliseconds everywhere.
create table registration (
	id integer primary key check (id = 1),
	client_id varchar(255) not null,
	client_secret text not null,
	registered_at bigint not null
);
