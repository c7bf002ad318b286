-- The processes that serve a bot.
create table telegram_replica (
    bot_id bigint not null,
    id text not null,
    -- epoch milliseconds by the clock of the database; who is not heard of until then counts as dead
    alive_until bigint not null,
    primary key (bot_id, id)
);

-- The process that works on it; null for none. What a dead one worked on is anybody's.
alter table telegram_update add column claimed_by text;
-- The process that sends what is left of it.
alter table telegram_reply add column sent_by text;

-- Looked through for each update that somebody wants to work on.
create index telegram_update_chat_waiting on telegram_update (bot_id, chat_id, update_id) where handled = 0;

-- Messages counted against the limits of the last minute, for all processes together.
create table telegram_count (
    bot_id bigint not null,
    -- PERSON, GROUP or PRESS
    scope text not null,
    -- the person or chat
    key bigint not null,
    -- when it was written, epoch milliseconds
    at bigint not null,
    -- 1: it was one too many, and the person was told
    told integer not null check (told in (0, 1))
);

create index telegram_count_key on telegram_count (bot_id, scope, key, at);
