-- The code that opens the setup from another machine, encrypted. There is one row.
create table setup_code (
	id varchar(10) primary key,
	code text not null
);
