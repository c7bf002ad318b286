-- What people think of an answer: one verdict a person and answer, the last one counts.
create table feedback (
    answer integer not null,
    -- id of the person on Telegram
    person integer not null,
    verdict text not null check (verdict in ('GOOD', 'BAD')),
    -- why it is bad: WRONG_SOURCE, MISFIT, NO_ANSWER or OTHER; null where nothing was chosen
    reason text,
    -- whether the person has been asked for a reason, which happens once
    asked integer not null default 0,
    -- ISO 8601 in UTC
    given_at text not null,
    primary key (answer, person)
) strict, without rowid;

create index feedback_person on feedback (person);

-- A verdict on an answer that is no longer kept says nothing.
create trigger feedback_of_deleted_answer after delete on answer
begin
    delete from feedback where answer = old.number;
end;

-- What a person has chosen.
create table person (
    -- id on Telegram
    id integer primary key,
    language text not null
) strict;
