-- Who has agreed to show the others here what they play.
create table household_consent (
	account_id varchar(36) primary key references account (id) on delete cascade,
	agreed_at bigint not null
);
