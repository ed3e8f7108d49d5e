-- Who did what and when. It holds no names: an actor is an account, empty for somebody who has left, and null for somebody
-- without a login.
create table audit_entry (
	id varchar(36) primary key,
	happened_at bigint not null,
	actor varchar(36),
	action varchar(60) not null,
	subject varchar(255)
);

create index audit_entry_by_time on audit_entry (happened_at);
