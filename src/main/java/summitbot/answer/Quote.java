package summitbot.answer;

import java.util.Optional;
import summitbot.corpus.Article;
import summitbot.corpus.Attribution;
import summitbot.corpus.Sentence;

/**
 * A whole sentence of an article, byte for byte, with its attribution. There is no way to make one but from a stored, quotable
 * sentence, so its text cannot be altered and its source cannot be wrong. Immutable.
 */
public final class Quote {
    private final Article article;
    private final Sentence sentence;

    private Quote(Article article, Sentence sentence) {
        this.article = article;
        this.sentence = sentence;
    }

    /**
     * Quotes a sentence.
     *
     * @throws IllegalArgumentException when the sentence is not quotable, or is not printed so in this article
     */
    public static Quote of(Article article, Sentence sentence) {
        if (!sentence.quotable()) {
            throw new IllegalArgumentException(sentence.id() + " is not quotable: " + sentence.role());
        }
        boolean printed = sentence.id().article().equals(article.id())
                && sentence.text().length() == sentence.end() - sentence.start()
                && article.text().startsWith(sentence.text(), sentence.start());
        if (!printed) {
            throw new IllegalArgumentException(sentence.id() + " is not a sentence of article " + article.id());
        }
        return new Quote(article, sentence);
    }

    /** Returns the article quoted. */
    public Article article() {
        return article;
    }

    /** Returns the sentence quoted. */
    public Sentence sentence() {
        return sentence;
    }

    /** Returns the printed text. */
    public String text() {
        return sentence.text();
    }

    /** Returns whose words or account it is; empty where the article itself asserts. */
    public Optional<String> speaker() {
        return sentence.speaker();
    }

    /** Returns publisher, date and title of the article. */
    public Attribution attribution() {
        return article.attribution();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Quote quote && quote.sentence.id().equals(sentence.id());
    }

    @Override
    public int hashCode() {
        return sentence.id().hashCode();
    }

    @Override
    public String toString() {
        return sentence.id().toString();
    }
}
