package summitbot.index;

import java.util.Map;
import java.util.Optional;

/**
 * What an index was built from. An index is fresh when its manifest equals that of the corpus and settings at hand.
 *
 * @param corpus {@link summitbot.corpus.Corpus#hash()}
 * @param model {@link PassageEmbedder#identity()} of the embedding model
 * @param splitter version of the rules that cut passages
 * @param passageCharacters how long a passage may become, in characters
 */
public record IndexManifest(String corpus, String model, String splitter, int passageCharacters) {
    /** The stored form. */
    Map<String, String> values() {
        return Map.of(
                "corpus", corpus,
                "model", model,
                "splitter", splitter,
                "passageCharacters", Integer.toString(passageCharacters));
    }

    /** Reads {@link #values()}; empty when something is missing. */
    static Optional<IndexManifest> read(Map<String, String> values) {
        String corpus = values.get("corpus");
        String model = values.get("model");
        String splitter = values.get("splitter");
        String characters = values.get("passageCharacters");
        if (corpus == null || model == null || splitter == null || characters == null) {
            return Optional.empty();
        }
        return Optional.of(new IndexManifest(corpus, model, splitter, Integer.parseInt(characters)));
    }
}
