-- Forms that were sent, so that none is processed twice, whichever node gets it.
create table used_form_token (
	hash varchar(64) primary key,
	used_at bigint not null
);
