-- What was asked and answered, as it was shown. The quotes are kept as texts, so a row stays readable when an article changes.
create table answer (
    -- autoincrement: a number shown to a person is never given to another answer, even after the row is deleted
    number integer primary key autoincrement,
    -- ISO 8601 in UTC with milliseconds, so that the order of texts is the order of times
    asked_at text not null,
    question text not null,
    history text not null check (json_valid(history)),
    requested_mode text not null,
    standalone text not null,
    kind text not null,
    status text not null,
    mode text not null,
    language text not null,
    text text not null,
    statements text not null check (json_valid(statements)),
    evidence text not null check (json_valid(evidence)),
    confidence real not null,
    latency_ms integer not null,
    timings text not null check (json_valid(timings)),
    corpus_hash text not null,
    prompt_hash text not null,
    model text not null,
    settings_hash text not null
) strict;

-- Rows are deleted by age.
create index answer_asked_at on answer (asked_at);
