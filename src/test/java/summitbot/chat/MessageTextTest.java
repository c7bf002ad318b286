package summitbot.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import summitbot.failure.InvalidInputException;
import summitbot.testing.KeyWording;

class MessageTextTest {
    private static String clean(String typed) {
        return MessageText.clean(typed, 1_000, new KeyWording(), "en");
    }

    @Test
    void keepsWhatAReaderSees() {
        assertThat(clean("Who said “so”? Тоқаев, Erdoğan 👍")).isEqualTo("Who said “so”? Тоқаев, Erdoğan 👍");
    }

    @Test
    void takesOutWhatNobodySees() {
        assertThat(clean("\u0000 Who\u200b\u200d wa\ufeffs\u0007\n\tthere\u202e?\ud800 "))
                .isEqualTo("Who was there?");
    }

    @Test
    void joinsLettersAndTheirAccents() {
        assertThat(clean("Lukas\u0327enko")).isEqualTo("Lukaşenko");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t", "\u0000", "\u200b\u200c\u2060", "\ufeff \u202a"})
    void refusesATextWithoutAVisibleCharacter(String typed) {
        assertThatThrownBy(() -> clean(typed))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("<en question.empty max=1000>");
    }

    @Test
    void acceptsTheLongestAllowed() {
        assertThat(clean("a".repeat(1_000))).hasSize(1_000);
        // A character outside the basic plane is one character, though two UTF-16 units.
        assertThat(clean("👍".repeat(1_000))).hasSize(2_000);
    }

    @Test
    void refusesALongerText() {
        assertThatThrownBy(() -> clean("a".repeat(10_000)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("<en question.too-long length=10000 max=1000>");
    }
}
