package summitbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import summitbot.failure.InvalidInputException;
import summitbot.telegram.api.BotToken;
import summitbot.telegram.emulator.BotApiServer;

class ProfileIT {
    @Test
    void saysInPlainWordsHowTheBotIsSetUp() {
        try (BotApiServer telegram = BotApiServer.start()) {
            assertThat(Profile.ask(new BotToken(BotApiServer.TOKEN), telegram.address())
                            .line())
                    .startsWith("@" + BotApiServer.USERNAME)
                    .contains("privacy mode on", "/ask", "inline mode on", "guest mode off");

            telegram.me().put("can_read_all_group_messages", true).put("supports_inline_queries", false);

            assertThat(Profile.ask(new BotToken(BotApiServer.TOKEN), telegram.address())
                            .line())
                    .contains("privacy mode off", "inline mode off", "/setinline");
        }
    }

    @Test
    void refusesAWrongTokenWithoutRepeatingIt() {
        try (BotApiServer telegram = BotApiServer.start()) {
            assertThatThrownBy(() -> Profile.ask(new BotToken("4242:wrong"), telegram.address()))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("TELEGRAM_BOT_TOKEN")
                    .hasMessageNotContaining("wrong");
        }
    }
}
