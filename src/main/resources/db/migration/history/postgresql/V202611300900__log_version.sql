-- How often the plays of a log, or the rules of what counts, have changed: what was computed from them is right for one
-- version.
alter table listener add column version bigint not null default 0;
