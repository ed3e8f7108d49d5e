-- Who has agreed to compare statistics with the others here who have.
create table household_comparison_consent (
	account_id varchar(36) primary key references account (id) on delete cascade,
	agreed_at bigint not null
);
