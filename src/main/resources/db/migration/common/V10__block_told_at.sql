-- When a block was told, so that one is never longer than it was told to be, should the clock be set back.
alter table call_block add column told_at bigint not null default 0;
