package summitbot.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run was made with.
 *
 * @param questionSet name of the file
 * @param questionSetHash its SHA-256
 * @param filter which of its questions were asked
 * @param mode the way of answering that was asked for
 * @param setup corpus, prompts, settings, model and versions
 * @param models every model that took part, {@code name@digest}; empty when none did
 * @param started when the run began
 */
record Manifest(
        String questionSet,
        String questionSetHash,
        QuestionFilter filter,
        String mode,
        Setup setup,
        List<String> models,
        Instant started) {
    /** What makes no difference to the replies: where the file lay, when it was, and what only the end of the run knows. */
    private static final List<String> INCIDENTAL = List.of("question_set", "models", "started");

    Manifest {
        models = List.copyOf(models);
    }

    Manifest withModels(List<String> tookPart) {
        return new Manifest(questionSet, questionSetHash, filter, mode, setup, tookPart, started);
    }

    ObjectNode json() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("question_set", questionSet);
        node.put("question_set_hash", questionSetHash);
        node.set("filter", filter.json());
        node.put("mode", mode);
        node.put("corpus", setup.provenance().corpus());
        node.put("prompt", setup.provenance().prompt());
        node.put("settings", setup.provenance().settings());
        node.set("model", setup.model().map(Setup.ModelSetup::json).orElse(null));
        node.put("embedding_model", setup.embeddingModel());
        ObjectNode versions = node.putObject("versions");
        setup.versions().forEach(versions::put);
        node.putObject("bootstrap").put("samples", Bootstrap.SAMPLES).put("seed", Bootstrap.SEED);
        models.forEach(node.putArray("models")::add);
        node.put("started", started.toString());
        return node;
    }

    /** Returns the names of what differs between two manifests and could make a difference to the replies; empty when they are equal. */
    static List<String> differences(JsonNode one, JsonNode other) {
        List<String> names = new ArrayList<>();
        for (var field : one.properties()) {
            if (!INCIDENTAL.contains(field.getKey()) && !field.getValue().equals(other.path(field.getKey()))) {
                names.add(field.getKey().replace('_', ' '));
            }
        }
        return names;
    }
}
