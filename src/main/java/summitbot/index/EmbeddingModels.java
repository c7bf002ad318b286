package summitbot.index;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import summitbot.failure.InvalidInputException;
import summitbot.model.ServerAddress;
import summitbot.model.ollama.OllamaEmbedder;

/** The embedding models by the names used in {@code config/bot.yaml}: those packed into the program, and any that Ollama serves. */
public final class EmbeddingModels {
    /** Begins the name of a model that Ollama serves; its name there follows. */
    private static final String OLLAMA = "ollama:";

    private static final Map<String, LoadedModel> MODELS = new ConcurrentHashMap<>(Map.of(
            // Prefixes from the model's card; without them its results are much worse.
            "e5-small-v2-q",
            new LoadedModel(
                    "e5-small-v2-q",
                    "e5-small-v2-q.onnx",
                    "e5-small-v2-q-tokenizer.json",
                    PoolingMode.MEAN,
                    "query: ",
                    "passage: "),
            "bge-small-en-v15-q",
            new LoadedModel(
                    "bge-small-en-v15-q",
                    "bge-small-en-v1.5-q.onnx",
                    "bge-small-en-v1.5-q-tokenizer.json",
                    PoolingMode.CLS,
                    "Represent this sentence for searching relevant passages: ",
                    "")));

    private EmbeddingModels() {}

    /** Names the models packed into the program, sorted. */
    public static List<String> names() {
        return List.copyOf(new TreeMap<>(MODELS).keySet());
    }

    /**
     * Returns the model of this name. One that Ollama serves is not asked for anything yet, and is to be closed.
     *
     * @param workers threads that embed passages in process, at least 1
     * @param ollama where Ollama is; only asked for when its model is named
     * @throws InvalidInputException when no model has this name
     */
    public static PassageEmbedder of(String name, int workers, Supplier<ServerAddress> ollama) {
        if (!name.startsWith(OLLAMA)) {
            return of(name, workers);
        }
        String model = name.substring(OLLAMA.length());
        return new OllamaPassageEmbedder(
                name,
                new OllamaEmbedder(ollama.get(), model),
                EmbeddingPrefixes.of(model),
                OllamaPassageEmbedder.Limits.USUAL);
    }

    /**
     * Returns the model of this name out of those packed into the program; all callers share one copy of its weights. It is loaded at its first use, or in the background by
     * {@link PassageEmbedder#preload}.
     *
     * @param workers threads that embed passages, at least 1
     * @throws InvalidInputException when no model has this name
     */
    public static PassageEmbedder of(String name, int workers) {
        LoadedModel model = MODELS.get(name);
        if (model == null) {
            throw new InvalidInputException("Embedding model " + name
                    + (name.startsWith(OLLAMA)
                            ? " does not run in process; those that do are "
                            : " is not known; known are ")
                    + String.join(" and ", names()) + ". It is named by index.embeddingModel in config/bot.yaml.");
        }
        return new OnnxPassageEmbedder(model, workers);
    }

    /** The model itself, as LangChain4j knows it: no prefixes. */
    static EmbeddingModel loaded(String name) {
        return Objects.requireNonNull(MODELS.get(name), name).model();
    }
}
