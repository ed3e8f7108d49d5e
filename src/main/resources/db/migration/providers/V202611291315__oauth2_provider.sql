-- OAuth 2 providers without OpenID Connect that the owner has entered. The secret is encrypted; the logo is a picture in base64.
create table oauth2_provider (
	id varchar(40) primary key,
	name varchar(60) not null,
	client_id varchar(255) not null,
	client_secret text not null,
	authorize_address varchar(500) not null,
	token_address varchar(500) not null,
	user_info_address varchar(500) not null,
	id_path varchar(100) not null,
	name_path varchar(100),
	scopes text not null,
	client_authentication varchar(10) not null,
	pkce integer not null,
	logo_address varchar(500),
	logo text,
	entered_at bigint not null
);
