-- What an account was last seen to hear, encrypted: while Spotify refuses, that is all there is to show.
create table last_playback (
	account_id varchar(36) primary key references account (id) on delete cascade,
	state text not null
);
