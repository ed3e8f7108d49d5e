-- Client secrets for apaleo, encrypted. The one in use is in the table registration.
create table apaleo_secret (
	id varchar(36) primary key,
	client_id varchar(255) not null,
	client_secret text not null,
	description varchar(60) not null,
	entered_at bigint not null
);
