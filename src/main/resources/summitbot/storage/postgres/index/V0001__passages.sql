create extension if not exists vector schema public;

-- What the index was built from, and its generation: a number that grows with each change, so that readers in any process notice.
create table manifest (
    key text primary key,
    value text not null
);
