package summitbot.index;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.store.embedding.EmbeddingStore;
import dev.langchain4j.store.embedding.EmbeddingStoreWithFilteringIT;
import dev.langchain4j.store.embedding.EmbeddingStoreWithRemovalIT;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import summitbot.storage.Database;
import summitbot.storage.Schema;
import summitbot.storage.SqliteDatabase;

/** LangChain4j's published tests of an embedding store; the filtering ones include the basic ones. */
class SqliteEmbeddingStoreContractIT {
    private static final EmbeddingModel MODEL = new RememberingModel(EmbeddingModels.loaded("e5-small-v2-q"));

    @TempDir
    static Path folder;

    private static Database database;
    private static SqliteEmbeddingStore store;

    @BeforeAll
    static void open() {
        database = SqliteDatabase.open(folder.resolve("index.db"), Schema.INDEX);
        store = new SqliteEmbeddingStore(database);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void empty() {
        store.removeAll();
    }

    @Nested
    class Filtering extends EmbeddingStoreWithFilteringIT {
        @Override
        protected EmbeddingStore<TextSegment> embeddingStore() {
            return store;
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
            return store;
        }

        @Override
        protected EmbeddingModel embeddingModel() {
            return MODEL;
        }
    }
}
