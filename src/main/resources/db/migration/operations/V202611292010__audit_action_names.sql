-- A secret is deleted, as in all messages.
update audit_entry set action = 'apaleo-secret-deleted' where action = 'apaleo-secret-dropped';
