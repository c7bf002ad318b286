package summitbot.telegram.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import summitbot.storage.Database;
import summitbot.storage.LateWrites;
import summitbot.storage.Schema;
import summitbot.telegram.api.FetchUpdates;
import summitbot.telegram.replica.SqlReplica;
import summitbot.testing.Fuzzing;
import summitbot.testing.Mutation;
import summitbot.testing.TestDatabase;

/** Whatever Telegram answers, it is refused as no answer or stored: an update that could not be stored would come for ever. */
class FuzzedUpdateIT {
    private static final Path SAMPLES = Path.of("src/test/resources/summitbot/telegram/updates.json");
    private static final long BOT = 99;
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(2_000_000_000), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void storesEveryUpdateOfAnyAnswer() throws Exception {
        JsonNode samples = new ObjectMapper().readTree(Files.readString(SAMPLES));
        try (Database state = TestDatabase.open(folder.resolve("state.db"), Schema.STATE);
                SqlReplica replica = SqlReplica.join(state, BOT, Optional.empty(), () -> {});
                LateWrites late = new LateWrites()) {
            SqlInbox inbox = new SqlInbox(state, BOT, replica, late, CLOCK);
            AtomicInteger stored = new AtomicInteger();

            Fuzzing.run(random -> {
                ObjectNode sample = samples.get(random.nextInt(samples.size())).deepCopy();
                sample.put("update_id", 1_000 + stored.incrementAndGet());
                String update = random.nextBoolean()
                        ? Mutation.json(random, sample).toString()
                        : Mutation.text(random, sample.toString());
                try {
                    inbox.store(
                            new FetchUpdates(0, 20).deserializeResponse("{\"ok\":true,\"result\":[" + update + "]}"));
                } catch (TelegramApiRequestException e) {
                    return;
                }

                inbox.handled(inbox.claim(100));
                assertThat(inbox.claim(100)).isEmpty();
            });
        }
    }
}
