-- What the index was built from (corpus, embedding model, splitter), and its generation: a number that grows with each change, so
-- that readers in any process notice.
create table manifest (
    key text primary key,
    value text not null
) without rowid;

-- One row a passage. Vectors are 32-bit floats, little-endian; metadata is one JSON object.
create table embedding (
    number integer primary key,
    id text not null unique,
    vector blob not null,
    text text,
    metadata text
);

-- Keywords, stemmed, found by embedding.number. Nothing but the index is kept: the texts stand in embedding.
create virtual table passage_words using fts5(
    header, text,
    content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2'
);

-- The same words unstemmed, for the vocabulary that spelling is corrected against.
create virtual table plain_words using fts5(
    text,
    content = '', contentless_delete = 1, detail = none, tokenize = 'unicode61 remove_diacritics 2'
);

create virtual table vocabulary using fts5vocab(plain_words, row);
