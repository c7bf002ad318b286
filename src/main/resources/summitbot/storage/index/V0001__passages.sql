-- What the index was built from: corpus, embedding model, splitter.
create table manifest (
    key text primary key,
    value text not null
) without rowid;
