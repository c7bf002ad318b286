package summitbot.corpus;

/**
 * Names one sentence of the corpus.
 *
 * @param article the article's id
 * @param number the sentence's number in the article, counted from 1 over all sentences, boilerplate included
 */
public record SentenceId(String article, int number) {
    public SentenceId {
        if (number < 1) {
            throw new IllegalArgumentException("sentence number is " + number + "; it counts from 1");
        }
    }

    /** Returns {@code article#number}. */
    @Override
    public String toString() {
        return article + "#" + number;
    }
}
