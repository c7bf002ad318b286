-- What moderators decided about an answer that people complained about.
create table review (
    answer integer primary key,
    verdict text not null check (verdict in ('RIGHT', 'WRONG', 'QUESTION')),
    -- ISO 8601 in UTC
    reviewed_at text not null
) strict;

create trigger review_of_deleted_answer after delete on answer
begin
    delete from review where answer = old.number;
end;

-- Whether questions are answered: one row while the bot is paused, none else. It stays paused when it is started again.
create table pause (
    only_row integer primary key check (only_row = 1),
    since text not null
) strict;

-- Who has agreed that their questions become questions of a set.
create table consent (
    -- id on Telegram
    person integer primary key,
    given_at text not null
) strict;

-- Whom Telegram shows the commands of moderators.
create table moderator_commands (
    bot_id integer not null,
    person integer not null,
    primary key (bot_id, person)
) strict, without rowid;

-- Where it was asked. Whoever asks on the console of this machine reads the database anyway; everybody else has to agree before what they
-- wrote is passed on.
alter table answer add column channel text not null default 'telegram' check (channel in ('telegram', 'console'));
