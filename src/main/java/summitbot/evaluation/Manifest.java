package summitbot.evaluation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import summitbot.answer.Provenance;

/**
 * What a run was made with.
 *
 * @param questionSet name of the file
 * @param questionSetHash its SHA-256
 * @param mode the way of answering that was asked for
 * @param provenance hashes of corpus, prompts and settings
 * @param models every model that took part, {@code name@digest}; empty when none did
 * @param started when the run began
 */
record Manifest(
        String questionSet,
        String questionSetHash,
        String mode,
        Provenance provenance,
        List<String> models,
        Instant started) {
    Manifest {
        models = List.copyOf(models);
    }

    ObjectNode json() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("question_set", questionSet);
        node.put("question_set_hash", questionSetHash);
        node.put("mode", mode);
        node.put("corpus", provenance.corpus());
        node.put("prompt", provenance.prompt());
        node.put("settings", provenance.settings());
        models.forEach(node.putArray("models")::add);
        node.put("started", started.toString());
        return node;
    }
}
