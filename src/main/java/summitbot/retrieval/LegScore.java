package summitbot.retrieval;

/**
 * Where one leg of the retrieval put a passage.
 *
 * @param rank place in the leg's ranking, counted from 1
 * @param score the leg's own score; larger is better, not comparable between legs
 */
public record LegScore(int rank, double score) {}
