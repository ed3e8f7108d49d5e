-- Which node has the uploaded files and reads them; null where there is only one.
alter table play_import add column node varchar(36);
