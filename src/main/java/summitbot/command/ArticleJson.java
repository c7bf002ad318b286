package summitbot.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Locale;
import summitbot.corpus.Article;
import summitbot.corpus.Attribution;
import summitbot.corpus.Sentence;

/** An article as JSON. */
final class ArticleJson {
    private ArticleJson() {}

    /** Returns who published it, when, and how many sentences it has; what is not stated is null. */
    static ObjectNode header(Article article) {
        Attribution attribution = article.attribution();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", article.id());
        node.put("origin", article.origin());
        node.put("source", article.source());
        node.put("kind", article.kind().name().toLowerCase(Locale.ROOT));
        node.put("title", attribution.title());
        node.put("title_by", attribution.titleBy().name().toLowerCase(Locale.ROOT));
        node.put("publisher", attribution.publisher().orElse(null));
        node.put("author", attribution.author().orElse(null));
        node.put("published", attribution.published().map(LocalDate::toString).orElse(null));
        node.put(
                "published_inferred",
                attribution.publishedInferred().map(LocalDate::toString).orElse(null));
        node.put("language", article.language().orElse(null));
        node.put("interviewee", article.interviewee().orElse(null));
        node.put("url", attribution.url().orElse(null));
        node.put("sentence_count", article.sentences().size());
        node.put(
                "quotable_count",
                article.sentences().stream().filter(Sentence::quotable).count());
        return node;
    }

    /** As {@link #header}, with all sentences. */
    static ObjectNode whole(Article article) {
        ObjectNode node = header(article);
        ArrayNode sentences = node.putArray("sentences");
        for (Sentence sentence : article.sentences()) {
            ObjectNode entry = sentences.addObject();
            entry.put("number", sentence.id().number());
            entry.put("start", sentence.start());
            entry.put("end", sentence.end());
            entry.put("paragraph", sentence.paragraph());
            entry.put("role", sentence.role().name().toLowerCase(Locale.ROOT));
            entry.put("speaker", sentence.speaker().orElse(null));
            entry.put("text", sentence.text());
        }
        return node;
    }
}
