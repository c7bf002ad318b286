package summitbot.telegram.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import summitbot.config.MessageKey;
import summitbot.config.Messages;

/** Telegram refuses longer texts. */
class TextLimitsTest {
    private static final Messages MESSAGES = Messages.defaults();

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk", "tr"})
    void everyTextFitsWhereItIsShown(String language) {
        for (Command command : Command.values()) {
            assertThat(command.word()).matches("[a-z0-9_]{1,32}");
            assertThat(MESSAGES.text(language, command.description())).hasSizeBetween(1, 256);
        }
        assertThat(MESSAGES.text(language, MessageKey.TELEGRAM_DESCRIPTION)).hasSizeBetween(1, 512);
        assertThat(MESSAGES.text(language, MessageKey.TELEGRAM_SHORT_DESCRIPTION))
                .hasSizeBetween(1, 120);
        assertThat(MESSAGES.text(language, MessageKey.TELEGRAM_INLINE_HINT)).hasSizeBetween(1, 64);
        assertThat(MESSAGES.text(language, MessageKey.TELEGRAM_INLINE_NOTHING)).hasSizeBetween(1, 64);
    }

    /** Texts that pop up over the chat after the press of a button. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk", "tr"})
    void popupsHaveAtMostTwoHundredCharacters(String language) {
        for (MessageKey key : MessageKey.values()) {
            boolean popup = key.name().startsWith("TELEGRAM_REFUSED")
                    || key.name().startsWith("TELEGRAM_FEEDBACK")
                    || key == MessageKey.TELEGRAM_BUTTON_STALE
                    || key == MessageKey.TELEGRAM_LANGUAGE_CHOSEN;
            if (popup) {
                Map<String, String> values = key.placeholders().stream()
                        .collect(Collectors.toMap(name -> name, name -> "a reason of some length"));
                assertThat(MESSAGES.text(language, key, values)).as(key.key()).hasSizeBetween(1, 200);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk", "tr"})
    void onlyTextsThatWillBeReplacedEndInAnEllipsis(String language) {
        for (MessageKey key : MessageKey.values()) {
            Map<String, String> values =
                    key.placeholders().stream().collect(Collectors.toMap(name -> name, name -> "1"));
            boolean replaced = key == MessageKey.TELEGRAM_WORKING || key == MessageKey.TELEGRAM_QUEUED;
            boolean onTelegram = !key.name().startsWith("CONSOLE");
            if (onTelegram) {
                assertThat(MESSAGES.text(language, key, values).endsWith("…"))
                        .as(key.key())
                        .isEqualTo(replaced);
            }
        }
    }
}
