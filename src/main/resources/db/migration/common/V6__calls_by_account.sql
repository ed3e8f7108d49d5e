-- Calls are counted by account too. A login has none yet, and calls counted before this belong to nobody: both have ''.
-- No foreign key: what an account that has gone did call still counts for the day.
create table call_count_by_account (
	family varchar(20) not null,
	account_id varchar(36) not null,
	hour_start bigint not null,
	calls integer not null,
	primary key (family, account_id, hour_start)
);

insert into call_count_by_account (family, account_id, hour_start, calls)
select family, '', hour_start, calls from call_count;

drop table call_count;

alter table call_count_by_account rename to call_count;
