package summitbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import ch.qos.logback.classic.Level;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.storage.Database;
import summitbot.telegram.emulator.BotApiServer;
import summitbot.telegram.emulator.Person;
import summitbot.testing.Eventually;
import summitbot.testing.SmallDisk;

/** A bot whose disk is full while people write to it. */
class FullDiskIT {
    @TempDir
    Path folder;

    @AutoClose
    private final BotApiServer telegram = BotApiServer.start();

    @AutoClose
    private final LogWatch log = new LogWatch(Level.INFO);

    private final Person ada = Person.privately(telegram, 1);
    private final Person bea = Person.privately(telegram, 2);

    @Test
    void answersWhatItHasAndTakesTheRestWhenThereIsRoom() {
        try (SmallDisk disk = SmallDisk.in(folder, 8)) {
            try (RunningBot bot = RunningBot.on(telegram, disk.folder())) {
                assumeThat(bot.state().engine()).isEqualTo(Database.Engine.SQLITE);
                ada.write("hold a");
                assertThat(Eventually.holds(() -> !bot.conversation.handled().isEmpty()))
                        .isTrue();

                disk.fill();
                bea.write("while it is full");
                assertThat(Eventually.holds(() -> says("the disk is full"))).isTrue();
                bot.conversation.release("a");
                ShownTexts.await(telegram, 1, "held a");
                assertThat(telegram.unconfirmed()).isPositive();

                disk.empty();
                ShownTexts.await(telegram, 2, "Re: while it is full");
                // Else it would be answered again after the next start.
                assertThat(Eventually.holds(() -> unhandled(bot) == 0)).isTrue();
            }
        }
        assertThat(telegram.messages(1)).hasSize(1);
        assertThat(telegram.messages(2)).hasSize(1);
    }

    private static int unhandled(RunningBot bot) {
        return bot.state().read(connection -> {
            try (PreparedStatement select =
                            connection.prepareStatement("select count(*) from telegram_update where handled = 0");
                    ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    private boolean says(String words) {
        return log.lines(Level.WARN).stream().anyMatch(line -> line.contains(words));
    }
}
