create table key_proof (
	id integer primary key,
	proof text not null
);
