package summitbot.telegram.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import summitbot.failure.UnavailableException;
import summitbot.telegram.api.BotApi;
import summitbot.telegram.api.BotToken;
import summitbot.telegram.api.Reachability;
import summitbot.telegram.emulator.BotApiServer;
import summitbot.telegram.emulator.Fault;
import summitbot.telegram.emulator.Person;
import summitbot.testing.Eventually;

class PollerIT {
    private final List<String> taken = new CopyOnWriteArrayList<>();

    @AutoClose
    private final BotApiServer telegram = BotApiServer.start();

    private final Person ada = Person.privately(telegram, 1);

    @Test
    void asksAgainWhenAPollGoesSilent() throws InterruptedException {
        telegram.next(Fault.slow("getupdates", Duration.ofMinutes(5)));
        ada.write("anybody?");

        // A second of patience instead of 25.
        polling(
                Duration.ofSeconds(1),
                this::take,
                () -> assertThat(Eventually.holds(() -> taken.size() == 1)).isTrue());

        assertThat(taken).containsExactly("anybody?");
    }

    @Test
    void confirmsNothingThatWasNotTaken() throws InterruptedException {
        AtomicInteger failures = new AtomicInteger();
        ada.write("precious");

        polling(
                Poller.SILENCE,
                updates -> {
                    if (failures.incrementAndGet() <= 3) {
                        throw new UnavailableException("The disk is full.");
                    }
                    take(updates);
                },
                () -> {
                    assertThat(Eventually.holds(() -> taken.size() == 1)).isTrue();
                    assertThat(Eventually.holds(() -> telegram.unconfirmed() == 0))
                            .isTrue();
                });

        assertThat(taken).containsExactly("precious");
    }

    private void take(List<JsonNode> updates) {
        updates.forEach(update -> taken.add(update.at("/message/text").asText()));
    }

    private void polling(Duration patience, java.util.function.Consumer<List<JsonNode>> taker, Runnable scene)
            throws InterruptedException {
        try (BotApi api = new BotApi(new BotToken(BotApiServer.TOKEN), telegram.address(), patience, "poll")) {
            Poller poller = new Poller(api, new Reachability(telegram.address()), taker);
            Thread thread = new Thread(poller::run, "poller");
            thread.start();
            try {
                scene.run();
            } finally {
                poller.stop();
                thread.join(10_000);
            }
            assertThat(thread.isAlive()).isFalse();
        }
    }
}
