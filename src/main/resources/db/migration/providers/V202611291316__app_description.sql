-- What the owner called the app in a provider's dashboard.
create table app_description (
	provider varchar(40) primary key,
	name text not null,
	description text not null
);
