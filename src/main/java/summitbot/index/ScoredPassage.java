package summitbot.index;

/**
 * A stored passage that a search found.
 *
 * @param score the cosine with the query, or BM25; larger is better
 */
record ScoredPassage(IndexedPassage passage, double score) {}
