package summitbot.index;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import summitbot.storage.Database;
import summitbot.storage.Schema;
import summitbot.storage.SqliteDatabase;

/** The contract of an embedding store, for the one in a SQLite file. */
class SqliteEmbeddingStoreContractIT extends EmbeddingStoreContract {
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

    @Override
    EmbeddingStore<TextSegment> store() {
        return store;
    }
}
