-- What Spotify's catalogue tells of an item, until it expires. If everything is null, it does not know the item.
create table item_detail (
	item_id integer primary key references item (id) on delete cascade,
	small_image text,
	large_image text,
	duration_ms bigint,
	expires_at bigint not null
);

create index item_detail_by_expiry on item_detail (expires_at);

-- Whether details are fetched and shown.
alter table listener add column covers boolean not null default true;
