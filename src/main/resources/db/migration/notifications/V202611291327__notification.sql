-- How people want to be told. The target is encrypted: an address may be a secret.
create table notification_channel (
	account_id varchar(36) not null references account (id) on delete cascade,
	kind varchar(10) not null check (kind in ('WEBHOOK', 'NTFY', 'EMAIL')),
	target text not null,
	entered_at bigint not null,
	failed_at bigint,
	primary key (account_id, kind)
);

-- What they were told, so that they are told once.
create table sent_notification (
	account_id varchar(36) not null references account (id) on delete cascade,
	kind varchar(10) not null,
	occasion varchar(120) not null,
	sent_at bigint not null,
	primary key (account_id, kind, occasion)
);
