-- What was deleted of people who left, by table, and whether anything was left. The account is no reference: it may be gone.
create table erasure_receipt (
	id varchar(36) primary key,
	erased_account varchar(36) not null,
	reason varchar(20) not null check (reason in ('DISCONNECTED', 'REMOVED')),
	erased_at bigint not null,
	records text not null,
	state varchar(20) not null check (state in ('OPEN', 'PROVEN', 'RETURNED')),
	checked_at bigint,
	remaining integer not null
);
