package summitbot.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import summitbot.corpus.Article;
import summitbot.corpus.Passage;
import summitbot.corpus.Sentence;

/**
 * A piece of an article.
 *
 * @param article id of the article
 * @param start offset of its first character, in UTF-16 units from 0
 * @param end offset behind its last character
 */
record TextSpan(String article, int start, int end) {
    static TextSpan of(Article article, Passage passage) {
        return new TextSpan(
                article.id(),
                article.sentence(passage.first()).start(),
                article.sentence(passage.last()).end());
    }

    static TextSpan of(Article article, Sentence sentence) {
        return new TextSpan(article.id(), sentence.start(), sentence.end());
    }

    static TextSpan of(JsonNode node) {
        return new TextSpan(
                node.path("article").asText(),
                node.path("start").asInt(-1),
                node.path("end").asInt(-1));
    }

    /** Whether at least half of another piece stands in this one. */
    boolean coversHalfOf(TextSpan other) {
        int shared = Math.min(end, other.end) - Math.max(start, other.start);
        return article.equals(other.article) && 2 * shared >= other.end - other.start;
    }

    ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("article", article)
                .put("start", start)
                .put("end", end);
    }
}
