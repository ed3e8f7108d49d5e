-- OpenID providers that the owner has entered. The secret is encrypted; the metadata is the provider's own document.
create table oidc_provider (
	id varchar(40) primary key,
	name varchar(60) not null,
	issuer varchar(500) not null,
	client_id varchar(255) not null,
	client_secret text not null,
	metadata text not null,
	metadata_read_at bigint not null,
	entered_at bigint not null
);
