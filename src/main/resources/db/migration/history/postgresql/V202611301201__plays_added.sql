-- How many of the changes that version counts only added a play that was seen here. If all did since plays were read, no
-- other plays have changed.
alter table listener add column plays_added bigint not null default 0;
