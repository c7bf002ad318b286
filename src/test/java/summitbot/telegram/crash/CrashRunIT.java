package summitbot.telegram.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.telegram.emulator.BotApiServer;

/**
 * Kills the process of the whole bot at random moments while people ask, and counts the replies to each question: none may be
 * missing, and only what Telegram was taking when the process died may be there twice. Run with {@code mvn verify -Pcrash}.
 */
@Tag("crash")
class CrashRunIT {
    private static final int KILLS = Integer.getInteger("summitbot.kills", 100);

    @TempDir
    Path data;

    @Test
    void everyQuestionIsAnsweredOnceHoweverOftenTheBotIsKilled() throws Exception {
        Random random = new Random(20250815);
        List<Long> kills = new ArrayList<>();
        try (BotApiServer telegram = BotApiServer.start()) {
            Process bot = BotProcess.start(telegram, data, Map.of());
            try (Asking people = Asking.upTo(Integer.MAX_VALUE, telegram)) {
                int untouched = 0;
                for (int kill = 1; kill <= KILLS; kill++) {
                    int sendsBefore = telegram.calls("sendmessage").size();
                    // Some kills come during the start, most while it answers.
                    awaitSome(telegram, sendsBefore, random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(6));
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(250)));
                    bot.destroyForcibly().waitFor();
                    kills.add(System.nanoTime());
                    untouched += telegram.calls("sendmessage").size() == sendsBefore ? 1 : 0;
                    bot = BotProcess.start(telegram, data, Map.of());
                }
                people.close();
                boolean unused = people.awaitAll(120);
                bot.destroy();
                assertThat(bot.waitFor(10, TimeUnit.SECONDS)).isTrue();

                Asking.Outcome outcome = people.outcome(kills);
                System.out.printf("%d kills (%d before anything was sent), %s%n", kills.size(), untouched, outcome);
                assertThat(outcome.lost()).isZero();
                assertThat(outcome.doubled()).isZero();
            }
        }
    }

    private static void awaitSome(BotApiServer telegram, int before, int more) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (telegram.calls("sendmessage").size() < before + more && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }
}
