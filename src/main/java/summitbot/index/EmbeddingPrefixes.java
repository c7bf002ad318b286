package summitbot.index;

import java.util.List;
import java.util.Locale;

/**
 * What an embedding model from Ollama wants to read in front of a query and of a passage, by the cards of the models. Ollama adds
 * nothing by itself.
 *
 * @param query ahead of each question
 * @param passage ahead of each passage and sentence
 */
record EmbeddingPrefixes(String query, String passage) {
    private static final String TASK =
            "Instruct: Given a web search query, retrieve relevant passages that answer the query\nQuery: ";

    private static final EmbeddingPrefixes NONE = new EmbeddingPrefixes("", "");

    /** A part of the model's name, in lower case, and its prefixes. */
    private record Family(String part, EmbeddingPrefixes prefixes) {
        Family(String part, String query, String passage) {
            this(part, new EmbeddingPrefixes(query, passage));
        }
    }

    /** The first that fits counts. Models that are not named here, as bge-m3, want none. */
    private static final List<Family> FAMILIES = List.of(
            new Family("e5-large-instruct", TASK, ""),
            new Family("e5-", "query: ", "passage: "),
            new Family("qwen3-embedding", TASK, ""),
            new Family("nomic-embed", "search_query: ", "search_document: "),
            new Family("embeddinggemma", "task: search result | query: ", "title: none | text: "),
            new Family("arctic-embed2", "query: ", ""),
            new Family("arctic-embed", "Represent this sentence for searching relevant passages: ", ""),
            new Family("mxbai-embed", "Represent this sentence for searching relevant passages: ", ""));

    /** @param model its name in Ollama, as {@code jeffh/intfloat-multilingual-e5-large:f16} */
    static EmbeddingPrefixes of(String model) {
        String name = model.toLowerCase(Locale.ROOT);
        return FAMILIES.stream()
                .filter(family -> name.contains(family.part))
                .findFirst()
                .map(Family::prefixes)
                .orElse(NONE);
    }
}
