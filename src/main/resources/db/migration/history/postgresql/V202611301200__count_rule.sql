-- What counts as a play in numbers: what was listened to for so long, or to its end; without a time, only the latter. If
-- exports_only is set, what no export of Spotify tells is left out of numbers.
alter table listener add column least_counted_ms integer default 30000;
alter table listener add column exports_only boolean not null default false;
