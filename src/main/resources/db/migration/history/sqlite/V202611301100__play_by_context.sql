-- Finds out whether a context is in any log. Most imported plays have none.
create index play_by_context on play (context_id) where context_id is not null;
