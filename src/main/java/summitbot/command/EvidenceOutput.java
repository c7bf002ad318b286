package summitbot.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import summitbot.chat.Reply;
import summitbot.evidence.EvidenceSentence;

/** The sentences considered for a reply, for people who ask why. */
final class EvidenceOutput {
    private EvidenceOutput() {}

    /** Returns one line for each sentence: score, id, text. */
    static String text(Reply reply) {
        return "Evidence, confidence " + number(reply.confidence()) + ":\n"
                + reply.evidence().stream()
                        .map(sentence -> number(sentence.score()) + "  "
                                + sentence.sentence().id() + "  "
                                + sentence.sentence().text())
                        .collect(Collectors.joining("\n"));
    }

    /** Returns article, sentence, score, features and text of each. */
    static ArrayNode json(Reply reply) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (EvidenceSentence evidence : reply.evidence()) {
            ObjectNode node = array.addObject();
            node.put("article", evidence.article().id());
            node.put("sentence", evidence.sentence().id().number());
            node.put("score", evidence.score());
            ObjectNode features = node.putObject("features");
            new TreeMap<>(evidence.features()).forEach(features::put);
            node.put("text", evidence.sentence().text());
        }
        return array;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
