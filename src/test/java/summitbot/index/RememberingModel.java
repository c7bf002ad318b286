package summitbot.index;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Embeds each text once: LangChain4j's tests use a few texts over and over. */
record RememberingModel(EmbeddingModel model, Map<String, Embedding> known) implements EmbeddingModel {
    RememberingModel(EmbeddingModel model) {
        this(model, new ConcurrentHashMap<>());
    }

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
        return Response.from(segments.stream()
                .map(segment -> known.computeIfAbsent(
                        segment.text(), text -> model.embed(text).content()))
                .toList());
    }
}
