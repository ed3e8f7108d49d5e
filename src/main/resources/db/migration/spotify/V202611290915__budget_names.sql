-- The names that the program uses.
alter table call_block rename to circuit_breaker;

alter table call_wall rename to learned_quota;
