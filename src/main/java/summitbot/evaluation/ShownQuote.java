package summitbot.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A quote as a result shows it; nothing in it is trusted.
 *
 * @param article id of the article it names
 * @param source number of the article it names
 * @param start offset of its first character
 * @param end offset behind its last character
 * @param text its words
 * @param publisher as shown
 * @param published as shown
 * @param speaker as shown
 */
record ShownQuote(
        String article,
        String source,
        int start,
        int end,
        String text,
        Optional<String> publisher,
        Optional<String> published,
        Optional<String> speaker) {

    static ShownQuote of(JsonNode node) {
        return new ShownQuote(
                node.path("article").asText(),
                node.path("source").asText(),
                node.path("start").asInt(-1),
                node.path("end").asInt(-1),
                node.path("text").asText(),
                text(node, "publisher"),
                text(node, "published"),
                text(node, "speaker"));
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.ofNullable(node.path(field).asText(null)).filter(value -> !value.isEmpty());
    }
}
