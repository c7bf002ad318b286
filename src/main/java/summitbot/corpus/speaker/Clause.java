package summitbot.corpus.speaker;

/**
 * A verb's subject and the place of its clause.
 *
 * @param subject the words
 * @param left index of the first word that belongs to the clause
 * @param independent whether the clause depends on no other
 * @param as whether it begins with "as"
 */
record Clause(Subject subject, int left, boolean independent, boolean as) {}
