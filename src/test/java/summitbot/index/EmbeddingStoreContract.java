package summitbot.index;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.store.embedding.EmbeddingStore;
import dev.langchain4j.store.embedding.EmbeddingStoreWithFilteringIT;
import dev.langchain4j.store.embedding.EmbeddingStoreWithRemovalIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/** LangChain4j's published tests of an embedding store; the filtering ones include the basic ones. */
abstract class EmbeddingStoreContract {
    private static final EmbeddingModel MODEL = new RememberingModel(EmbeddingModels.loaded("e5-small-v2-q"));

    /** The store to test: one for the whole class. */
    abstract EmbeddingStore<TextSegment> store();

    @BeforeEach
    void empty() {
        store().removeAll();
    }

    @Nested
    class Filtering extends EmbeddingStoreWithFilteringIT {
        @Override
        protected EmbeddingStore<TextSegment> embeddingStore() {
            return store();
        }

        @Override
        protected EmbeddingModel embeddingModel() {
            return MODEL;
        }

        @Override
        protected boolean supportsContains() {
            return true;
        }
    }

    @Nested
    class Removal extends EmbeddingStoreWithRemovalIT {
        @Override
        protected EmbeddingStore<TextSegment> embeddingStore() {
            return store();
        }

        @Override
        protected EmbeddingModel embeddingModel() {
            return MODEL;
        }
    }
}
