package summitbot.retrieval;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import summitbot.corpus.Article;
import summitbot.corpus.Corpus;
import summitbot.corpus.Passage;
import summitbot.corpus.Sentence;
import summitbot.corpus.SentenceRole;
import summitbot.text.Stemmer;
import summitbot.text.Token;
import summitbot.text.Tokens;

/** The stems of passages, sentence by sentence. Kept for the next query, since stemming takes longer than comparing. */
final class PassageStems {
    private static final int MAX_KEPT = 10_000;

    private final Corpus corpus;
    private final Cache<Passage, PassageStems.Entry> kept =
            Caffeine.newBuilder().maximumSize(MAX_KEPT).build();

    PassageStems(Corpus corpus) {
        this.corpus = corpus;
    }

    /**
     * A passage as stems.
     *
     * @param header stems of its header
     * @param sentences stems of its sentences in order
     */
    record Entry(List<String> header, List<List<String>> sentences) {}

    Entry of(Passage passage) {
        return kept.get(passage, this::read);
    }

    private Entry read(Passage passage) {
        List<List<String>> sentences = corpus.article(passage.article())
                .filter(article -> passage.last() <= article.sentences().size())
                .map(article -> sentences(article, passage))
                .orElseGet(() -> List.of(stems(passage.text())));
        return new Entry(stems(passage.header()), sentences);
    }

    private static List<List<String>> sentences(Article article, Passage passage) {
        List<List<String>> sentences = new ArrayList<>();
        for (Sentence sentence : article.sentences().subList(passage.first() - 1, passage.last())) {
            if (sentence.role() != SentenceRole.BOILERPLATE) {
                sentences.add(stems(sentence.text()));
            }
        }
        return sentences;
    }

    /** Returns the stems of a text in order; words with hyphens give one for each part. */
    static List<String> stems(String text) {
        List<String> stems = new ArrayList<>();
        for (Token token : Tokens.of(text)) {
            for (String part : token.parts()) {
                stems.add(Stemmer.stem(part));
            }
        }
        return stems;
    }
}
