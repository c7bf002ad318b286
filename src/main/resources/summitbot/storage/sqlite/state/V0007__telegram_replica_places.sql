-- As in PostgreSQL, where several processes serve a bot. In SQLite there is one, and nobody to tell.
alter table telegram_replica add column place text;
alter table telegram_replica add column waiting text not null default '';
