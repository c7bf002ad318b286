-- What came in from Telegram. Stored before Telegram is told that it arrived, so that it is worked on once whatever happens.
-- The numbers of updates belong to a bot: another token on the same data folder must not take them for known.
create table telegram_update (
    bot_id integer not null,
    update_id integer not null,
    -- message, edited_message, callback_query …
    kind text not null,
    chat_id integer,
    user_id integer,
    -- the message it is about, as a question
    message_id integer,
    -- epoch milliseconds
    received_at integer not null,
    -- as it came; empty once it is handled
    json text not null,
    handled integer not null default 0 check (handled in (0, 1)),
    -- how often work on it was begun: one that ends the process each time must not do so for ever
    attempts integer not null default 0,
    primary key (bot_id, update_id)
) strict, without rowid;

create index telegram_update_waiting on telegram_update (bot_id, update_id) where handled = 0;
create index telegram_update_user on telegram_update (user_id);
create index telegram_update_received on telegram_update (received_at);

-- The one reply that an update leaves.
create table telegram_reply (
    bot_id integer not null,
    update_id integer not null,
    chat_id integer not null,
    topic integer,
    user_id integer,
    -- the message replied to
    question_message_id integer,
    -- epoch milliseconds
    replied_at integer not null,
    -- number in the table answer, where it shows one
    answer integer,
    -- 0: only what will be replaced was shown so far
    final integer not null check (final in (0, 1)),
    primary key (bot_id, update_id)
) strict, without rowid;

create index telegram_reply_question on telegram_reply (bot_id, chat_id, question_message_id);
create index telegram_reply_user on telegram_reply (user_id);
create index telegram_reply_time on telegram_reply (replied_at);

-- The messages of a reply. A part is recorded before it is sent and again when Telegram has it.
create table telegram_reply_part (
    bot_id integer not null,
    update_id integer not null,
    part integer not null,
    chat_id integer not null,
    -- number of the message in its chat; null until it was sent
    message_id integer,
    -- JSON of what the message is to show; empty when it is a message to be deleted, null when nothing is left to do
    content text,
    primary key (bot_id, update_id, part),
    foreign key (bot_id, update_id) references telegram_reply (bot_id, update_id) on delete cascade
) strict, without rowid;

create index telegram_reply_part_message on telegram_reply_part (bot_id, chat_id, message_id);
create index telegram_reply_part_unsent on telegram_reply_part (bot_id) where content is not null;

-- What became of a chat.
create table telegram_chat (
    bot_id integer not null,
    chat_id integer not null,
    -- 1: it cannot be written to until it is heard of again
    blocked integer not null default 0 check (blocked in (0, 1)),
    -- the supergroup it became
    migrated_to integer,
    primary key (bot_id, chat_id)
) strict, without rowid;
