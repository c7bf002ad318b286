package summitbot.telegram.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telegram.telegrambots.meta.api.objects.Update;
import summitbot.storage.LateWrites;
import summitbot.storage.Schema;
import summitbot.telegram.intake.SqlInbox;
import summitbot.telegram.intake.StoredUpdate;
import summitbot.telegram.replica.SqlReplica;
import summitbot.testing.Eventually;
import summitbot.testing.FaultyDatabase;
import summitbot.testing.TestDatabase;

class UpdateWorkIT {
    private static final long BOT = 7;

    @TempDir
    Path folder;

    /** The bot must be able to stop while the database is away. */
    @Test
    void isHandedOverWhileItsEndIsBeingRecorded() {
        try (FaultyDatabase state = new FaultyDatabase(TestDatabase.open(folder.resolve("state.db"), Schema.STATE));
                SqlReplica replica = SqlReplica.join(state, BOT, Optional.empty(), () -> {});
                LateWrites late = new LateWrites()) {
            SqlInbox inbox = new SqlInbox(state, BOT, replica, late, Clock.systemUTC());
            UpdateWork work = workWithoutReply(inbox);
            CountDownLatch away = new CountDownLatch(1);
            CountDownLatch back = new CountDownLatch(1);
            state.before(() -> {
                away.countDown();
                awaitUninterruptibly(back);
            });

            CompletableFuture<Void> end =
                    CompletableFuture.runAsync(() -> work.finish(List.of(), OptionalLong.empty()));
            awaitUninterruptibly(away);
            CompletableFuture<Void> handedOver = CompletableFuture.runAsync(work::handOver);

            try {
                assertThat(Eventually.holds(handedOver::isDone)).isTrue();
                assertThat(work.cancelled()).isTrue();
                assertThat(end).isNotDone();
            } finally {
                back.countDown();
                end.join();
            }
        }
    }

    /** Of what updates share, one that leaves no reply uses only where it is recorded. */
    private static UpdateWork workWithoutReply(SqlInbox inbox) {
        StoredUpdate stored =
                StoredUpdate.of(JsonNodeFactory.instance.objectNode().put("update_id", 1), 0);
        Workshop workshop = new Workshop(null, inbox, null, null, null, new Typing(null), new RunningQuestions());
        return new UpdateWork(stored, new Update(), true, workshop);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        assertThat(Eventually.holds(() -> latch.getCount() == 0)).isTrue();
    }
}
