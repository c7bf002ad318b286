package summitbot.index;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import summitbot.storage.Database;
import summitbot.storage.PostgresDatabase;
import summitbot.storage.Schema;
import summitbot.testing.RealPostgres;
import summitbot.testing.RequiresPostgres;

/** The contract of an embedding store, for LangChain4j's module for pgvector over the table of the migration. */
@RequiresPostgres
class PgVectorEmbeddingStoreContractIT extends EmbeddingStoreContract {
    @TempDir
    static Path folder;

    private static Database database;
    private static EmbeddingStore<TextSegment> store;

    @BeforeAll
    static void open() {
        database = PostgresDatabase.open(
                RealPostgres.address(), Schema.INDEX, RealPostgres.schemaFor(folder.resolve("index.db")));
        store = inTransactions();
    }

    /** Each call in a transaction of its own that the store cannot end. */
    @SuppressWarnings("unchecked") // A proxy of the interface.
    private static EmbeddingStore<TextSegment> inTransactions() {
        return (EmbeddingStore<TextSegment>) Proxy.newProxyInstance(
                EmbeddingStore.class.getClassLoader(),
                new Class<?>[] {EmbeddingStore.class},
                (proxy, method, arguments) -> database.write(connection -> {
                    try {
                        return method.invoke(
                                PostgresVectors.store(new PostgresTransaction(connection), "embedding"), arguments);
                    } catch (InvocationTargetException e) {
                        throw (RuntimeException) e.getCause();
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                }));
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
