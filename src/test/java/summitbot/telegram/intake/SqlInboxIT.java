package summitbot.telegram.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.storage.Database;
import summitbot.storage.LateWrites;
import summitbot.storage.Schema;
import summitbot.telegram.replica.SqlReplica;
import summitbot.testing.TestDatabase;

class SqlInboxIT {
    private static final long BOT = 7;

    @TempDir
    Path folder;

    private Database state;
    private LateWrites late;

    @BeforeEach
    void open() {
        state = TestDatabase.open(folder.resolve("state.db"), Schema.STATE);
        late = new LateWrites();
    }

    @AfterEach
    void close() {
        late.close();
        state.close();
    }

    private SqlReplica join() {
        return SqlReplica.join(state, BOT, Optional.empty(), () -> {});
    }

    private SqlInbox inbox(SqlReplica replica) {
        return new SqlInbox(state, BOT, replica, late, Clock.systemUTC());
    }

    private static ObjectNode update(long number) {
        ObjectNode update = JsonNodeFactory.instance.objectNode().put("update_id", number);
        update.putObject("message").put("message_id", 5).putObject("chat").put("id", 1);
        return update;
    }

    @Test
    void claimsNoMoreWhatIsHandled() {
        try (SqlReplica one = join()) {
            SqlInbox inbox = inbox(one);
            inbox.store(List.of(update(1), update(2)));
            List<StoredUpdate> claimed = inbox.claim(1);
            assertThat(claimed).hasSize(2);

            inbox.handled(claimed.subList(0, 1));
            assertThat(inbox.claimed()).containsExactly(2L);
            inbox.giveBack(List.of(2L));

            assertThat(inbox.claim(1)).extracting(StoredUpdate::updateId).containsExactly(2L);
        }
    }

    @Test
    void doesNotRecordAsHandledWhatAnotherProcessHasTakenOver() {
        try (SqlReplica stalled = join()) {
            assumeThat(state.engine()).isEqualTo(Database.Engine.POSTGRES);
            inbox(stalled).store(List.of(update(1)));
            List<StoredUpdate> claimed = inbox(stalled).claim(1);
            // As others do who take it to be dead.
            stalled.close();
            try (SqlReplica other = join()) {
                assertThat(inbox(other).claim(1)).hasSize(1);

                inbox(stalled).handled(claimed);

                assertThat(inbox(other).claimed()).containsExactly(1L);
            }
        }
    }
}
