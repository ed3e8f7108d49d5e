-- Where people want to be told what they hear. Address and secret are encrypted: an address may be a secret, too.
create table webhook (
	id varchar(36) primary key,
	account_id varchar(36) not null references account (id) on delete cascade,
	name varchar(60) not null,
	url text not null,
	secret text not null,
	events varchar(100) not null,
	created_at bigint not null,
	given_up integer not null,
	failing_since bigint,
	off_since bigint,
	off_because varchar(20)
);

create index webhook_by_account on webhook (account_id);

-- What is to be told and what was, with the last attempt at it. Title, body and answer are encrypted. No two deliveries of
-- a server have the same created_at.
create table webhook_delivery (
	id varchar(36) primary key,
	webhook_id varchar(36) not null references webhook (id) on delete cascade,
	event varchar(20) not null,
	title text,
	body text not null,
	created_at bigint not null,
	state varchar(20) not null check (state in ('WAITING', 'DELIVERED', 'GIVEN_UP')),
	due_at bigint not null,
	attempts integer not null,
	attempted_at bigint,
	took_ms bigint,
	status integer,
	answer text,
	fault varchar(20)
);

create index webhook_delivery_by_time on webhook_delivery (webhook_id, created_at);
