-- Where the process is; null for nowhere in particular. No two are at one place at a time, so an earlier one there is dead.
alter table telegram_replica add column place text;
-- The questions that wait in it, by the numbers of their updates: those that nobody works on, a semicolon, those for the model.
alter table telegram_replica add column waiting text not null default '';
