package summitbot.evaluation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import summitbot.answer.Provenance;

/**
 * The bot as it was set up for a run.
 *
 * @param provenance hashes of corpus, prompts and settings
 * @param embeddingModel finds passages by meaning
 * @param model the language model; empty where none was asked or none could be
 * @param versions version of each part by its name
 */
public record Setup(
        Provenance provenance, String embeddingModel, Optional<ModelSetup> model, Map<String, String> versions) {
    public Setup {
        versions = new TreeMap<>(versions);
    }

    /**
     * A language model with what its replies depend on.
     *
     * @param identity {@code name@digest}, or the name alone where the server tells no digest
     * @param contextTokens context that prompt and reply share ({@code num_ctx})
     * @param seed of the sampling
     * @param temperature of the sampling
     */
    public record ModelSetup(String identity, int contextTokens, int seed, double temperature) {
        ObjectNode json() {
            int at = identity.indexOf('@');
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            node.put("name", at < 0 ? identity : identity.substring(0, at));
            node.put("digest", at < 0 ? null : identity.substring(at + 1));
            return node.put("num_ctx", contextTokens).put("seed", seed).put("temperature", temperature);
        }
    }
}
