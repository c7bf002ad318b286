package summitbot.index;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.segment.TextSegment;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import summitbot.corpus.Article;
import summitbot.corpus.Passage;
import summitbot.corpus.Sentence;
import summitbot.corpus.Span;

/**
 * A passage as the index keeps it.
 *
 * @param passage the passage
 * @param articleHash hash of the article it was cut from; tells whether it belongs to the corpus at hand
 * @param content hash of the embedding model's identity and the embedded text: equal contents have equal vectors
 */
record IndexedPassage(Passage passage, String articleHash, String content) {
    /** What is stored for a content: 2 since its sentences have vectors too. */
    private static final String CONTENT = "2 ";

    static IndexedPassage of(Passage passage, String articleHash, String model) {
        return new IndexedPassage(passage, articleHash, sha256(CONTENT + model + "\n" + embeddedText(passage)));
    }

    /** Reads back what {@link #segment()} made. */
    static IndexedPassage of(TextSegment segment) {
        return of(segment.text(), segment.metadata());
    }

    /** Reads back what {@link #metadata()} made, with the passage's text. */
    static IndexedPassage of(String text, Metadata metadata) {
        Passage passage = new Passage(
                string(metadata, "article"),
                integer(metadata, "first"),
                integer(metadata, "last"),
                string(metadata, "header"),
                text);
        return new IndexedPassage(passage, string(metadata, "articleHash"), string(metadata, "content"));
    }

    /** Names the passage in the embedding store; sorts as the sentences stand in the article. */
    String id() {
        return id(passage);
    }

    /** As {@link #id()}, for a passage of which only its place is known. */
    static String id(Passage passage) {
        return String.format(Locale.ROOT, "%s#%05d-%05d", passage.article(), passage.first(), passage.last());
    }

    TextSegment segment() {
        return TextSegment.from(passage.text(), metadata());
    }

    /** All but the text. */
    Metadata metadata() {
        return new Metadata()
                .put("article", passage.article())
                .put("articleHash", articleHash)
                .put("first", passage.first())
                .put("last", passage.last())
                .put("header", passage.header())
                .put("content", content);
    }

    /**
     * The text that is embedded, and where in it the article's sentences stand.
     *
     * @param article the one that the passage was cut from
     */
    PassageText embedded(Article article) {
        String text = embeddedText(passage);
        int offset = text.length() - passage.text().length();
        List<Span> spans = new ArrayList<>();
        for (Sentence sentence : article.sentencesIn(passage)) {
            int end = offset + sentence.text().length();
            spans.add(new Span(offset, end));
            offset = end + 1;
        }
        return new PassageText(text, spans);
    }

    private static String embeddedText(Passage passage) {
        return passage.header().isEmpty() ? passage.text() : passage.header() + "\n" + passage.text();
    }

    private static String string(Metadata metadata, String key) {
        String value = metadata.getString(key);
        if (value == null) {
            throw new IllegalStateException("a stored passage has no " + key);
        }
        return value;
    }

    private static int integer(Metadata metadata, String key) {
        Integer value = metadata.getInteger(key);
        if (value == null) {
            throw new IllegalStateException("a stored passage has no " + key);
        }
        return value;
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
