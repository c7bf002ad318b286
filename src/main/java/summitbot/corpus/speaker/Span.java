package summitbot.corpus.speaker;

/**
 * A run of tokens.
 *
 * @param from index of the first
 * @param to index behind the last
 */
record Span(int from, int to) {
    boolean isEmpty() {
        return to <= from;
    }

    int length() {
        return to - from;
    }
}
