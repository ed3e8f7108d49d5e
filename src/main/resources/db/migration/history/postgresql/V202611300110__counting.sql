-- Which artists and shows do not count in the numbers of a listener, and which recordings count as another one. Rules hold
-- for plays that are yet to come, so they outlive the plays.
create table hidden_artist (
	listener_id integer not null references listener (id) on delete cascade,
	artist_id integer not null references artist (id),
	primary key (listener_id, artist_id)
);

create index hidden_artist_by_artist on hidden_artist (artist_id);

-- One level deep: what counts as another item is none that others count as.
create table merged_item (
	listener_id integer not null references listener (id) on delete cascade,
	item_id integer not null references item (id),
	into_item_id integer not null references item (id),
	primary key (listener_id, item_id),
	check (item_id <> into_item_id)
);

create index merged_item_by_item on merged_item (item_id);
create index merged_item_by_target on merged_item (into_item_id, listener_id);

-- Exports of Spotify name an artist without a URI.
create index artist_by_folded on artist (folded);
