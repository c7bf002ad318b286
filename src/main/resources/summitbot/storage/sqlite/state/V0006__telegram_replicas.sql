-- The processes that serve a bot. In SQLite there is one at a time.
create table telegram_replica (
    bot_id integer not null,
    id text not null,
    -- epoch milliseconds; who is not heard of until then counts as dead
    alive_until integer not null,
    primary key (bot_id, id)
) strict, without rowid;

-- The process that works on it; null for none. What a dead one worked on is anybody's.
alter table telegram_update add column claimed_by text;
-- The process that sends what is left of it.
alter table telegram_reply add column sent_by text;
