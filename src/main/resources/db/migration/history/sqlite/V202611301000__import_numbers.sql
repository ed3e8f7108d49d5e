-- The number of a deleted import is not given to another one: uploads and running jobs are found by it. SQLite can set
-- this only when it creates a table.
create table saved_import as select * from play_import;
create table saved_upload as select * from import_upload;
create table saved_file as select * from import_file;
create table saved_problem as select * from import_problem;
create table saved_ignored as select * from import_ignored;

delete from play_import;
drop table play_import;

create table play_import (
	id integer primary key autoincrement,
	listener_id integer not null references listener (id) on delete cascade,
	created_at bigint not null,
	finished_at bigint,
	state smallint not null,
	problem varchar(40)
);

create index play_import_by_listener on play_import (listener_id);
create unique index play_import_at_work on play_import (listener_id) where finished_at is null;

insert into play_import select * from saved_import;
insert into import_upload select * from saved_upload;
insert into import_file select * from saved_file;
insert into import_problem select * from saved_problem;
insert into import_ignored select * from saved_ignored;

drop table saved_import;
drop table saved_upload;
drop table saved_file;
drop table saved_problem;
drop table saved_ignored;
