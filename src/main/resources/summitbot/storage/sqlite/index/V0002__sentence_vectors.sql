-- What each sentence of a passage means where it stands: the vectors of its sentences in order, eight bits a number. One row a passage,
-- read only for the few passages that a search found.
create table sentence_vectors (
    number integer primary key,
    vectors blob not null
);
