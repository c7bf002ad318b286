package summitbot.benchmark;

import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.DocumentSplitter;
import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.document.splitter.DocumentSplitters;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.HuggingFaceTokenCountEstimator;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.e5smallv2q.E5SmallV2QuantizedEmbeddingModel;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.retriever.EmbeddingStoreContentRetriever;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.store.embedding.EmbeddingStoreIngestor;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.util.List;
import summitbot.corpus.Article;

/**
 * The peer: LangChain4j's Easy RAG as it comes. Its splitter, segment length and overlap are those of {@code langchain4j-easy-rag}
 * (recursive, 300 tokens, 30 shared), its store is in memory, its models are the packed ones without prefixes.
 */
public final class EasyRag {
    private static final int SEGMENT_TOKENS = 300;
    private static final int OVERLAP_TOKENS = 30;
    private static final String ARTICLE = "article";

    private final EmbeddingModel model;
    private final InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();
    private final EmbeddingStoreIngestor ingestor;

    /** @param model embeds what is ingested and what is asked */
    public EasyRag(EmbeddingModel model) {
        this.model = model;
        DocumentSplitter splitter =
                DocumentSplitters.recursive(SEGMENT_TOKENS, OVERLAP_TOKENS, new HuggingFaceTokenCountEstimator());
        ingestor = EmbeddingStoreIngestor.builder()
                .documentSplitter(splitter)
                .embeddingModel(model)
                .embeddingStore(store)
                .build();
    }

    /** The model that Easy RAG takes by itself. */
    static EmbeddingModel usualModel() {
        return new BgeSmallEnV15QuantizedEmbeddingModel();
    }

    /** The model that the bot uses, under its name in the settings. */
    public static EmbeddingModel modelNamed(String name) {
        return name.startsWith("bge") ? usualModel() : new E5SmallV2QuantizedEmbeddingModel();
    }

    /** Splits, embeds and stores articles. */
    public void ingest(List<Article> articles) {
        List<Document> documents = articles.stream()
                .map(article -> Document.from(article.text(), Metadata.from(ARTICLE, article.id())))
                .toList();
        ingestor.ingest(documents);
    }

    /** Returns the texts retrieved, best first, each with its article. */
    List<Retrieved> retrieve(String question, int max) {
        List<Content> contents = EmbeddingStoreContentRetriever.builder()
                .embeddingModel(model)
                .embeddingStore(store)
                .maxResults(max)
                .build()
                .retrieve(Query.from(question));
        return contents.stream()
                .map(content -> new Retrieved(
                        String.valueOf(content.textSegment().metadata().getString(ARTICLE)),
                        content.textSegment().text()))
                .toList();
    }
}
