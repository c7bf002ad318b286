package summitbot.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was found for a question before anything was answered.
 *
 * @param passages the ranking, best first
 * @param evidence the sentences that an answer is made of, best first
 * @param relevant how many passages of the whole corpus hold a gold quote
 */
record Retrieval(List<TextSpan> passages, List<TextSpan> evidence, int relevant) {
    Retrieval {
        passages = List.copyOf(passages);
        evidence = List.copyOf(evidence);
    }

    /** Reads the field {@code retrieval} of a result; empty where there is none, as in results of other programs. */
    static Optional<Retrieval> of(JsonNode node) {
        return node.isObject()
                ? Optional.of(new Retrieval(
                        spans(node.path("passages")),
                        spans(node.path("evidence")),
                        node.path("relevant").asInt()))
                : Optional.empty();
    }

    private static List<TextSpan> spans(JsonNode list) {
        List<TextSpan> spans = new ArrayList<>();
        list.forEach(node -> spans.add(TextSpan.of(node)));
        return spans;
    }

    ObjectNode json() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode ranking = node.putArray("passages");
        passages.forEach(span -> ranking.add(span.json()));
        ArrayNode sentences = node.putArray("evidence");
        evidence.forEach(span -> sentences.add(span.json()));
        return node.put("relevant", relevant);
    }
}
