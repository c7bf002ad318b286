-- An edit that changes nothing is told by SHA-256, without keeping any text.
-- What a message of a person says; null for other kinds of updates.
alter table telegram_update add column words text;
create index telegram_update_message on telegram_update (bot_id, chat_id, message_id) where words is not null;

-- What a message of the bot shows: its text with the formatting, and its buttons; null where that is not known for sure.
alter table telegram_reply_part add column shown_text text;
alter table telegram_reply_part add column shown_buttons text;
