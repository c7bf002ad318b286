package summitbot.telegram.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;

class FormattedTextTest {
    @Test
    void takesAsManyUnitsAsTelegramDoes() {
        assertThat(FormattedText.plain("a".repeat(4096)).text()).hasSize(4096);
        assertThatIllegalArgumentException().isThrownBy(() -> FormattedText.plain("a".repeat(4097)));
        assertThatIllegalArgumentException().isThrownBy(() -> FormattedText.plain("😀".repeat(2049)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n "})
    void needsSomethingToRead(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> FormattedText.plain(text));
    }

    @ParameterizedTest
    @CsvSource({"-1,2", "0,0", "0,6", "5,1", "1,1", "0,2"})
    void refusesEntitiesOutsideTheTextOrInsideACharacter(int offset, int length) {
        assertThatIllegalArgumentException().isThrownBy(() -> text("a😀bc", entity("bold", offset, length)));
    }

    @Test
    void takesEntitiesBesideAndInsideOneAnother() {
        assertThatNoException()
                .isThrownBy(() -> text(
                        "a😀bcdef",
                        entity("blockquote", 0, 4),
                        entity("bold", 1, 2),
                        entity("blockquote", 4, 2),
                        entity("bold", 0, 4)));
    }

    @Test
    void refusesEntitiesThatCrossAndQuotesInQuotes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> text("abcdef", entity("bold", 0, 3), entity("italic", 2, 3)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> text("abcdef", entity("blockquote", 0, 5), entity("expandable_blockquote", 2, 2)));
    }

    private static FormattedText text(String text, MessageEntity... entities) {
        return new FormattedText(text, List.of(entities));
    }

    private static MessageEntity entity(String type, int offset, int length) {
        return new MessageEntity(type, offset, length);
    }
}
