package summitbot.index;

import summitbot.corpus.Passage;

/**
 * A passage that a search of the index found.
 *
 * @param passage the passage
 * @param rank place in this ranking, counted from 1
 * @param score by embedding: the cosine with the query, -1 to 1; by keywords: BM25, above 0; larger is better
 */
public record PassageHit(Passage passage, int rank, double score) {}
