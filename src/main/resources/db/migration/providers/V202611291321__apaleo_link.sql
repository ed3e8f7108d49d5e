-- Hotel accounts that people have linked, with the property that they chose.
create table apaleo_link (
	account_id varchar(36) primary key references account (id) on delete cascade,
	subject text not null,
	hotel_code text not null,
	hotel_name text not null,
	property_id text,
	property_name text,
	linked_at bigint not null
);
