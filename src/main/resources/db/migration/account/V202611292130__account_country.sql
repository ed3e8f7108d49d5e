-- Where Spotify tells it, which it does not in development mode.
alter table account add column country varchar(2);
