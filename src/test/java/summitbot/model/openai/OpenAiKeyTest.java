package summitbot.model.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import summitbot.failure.InvalidInputException;

class OpenAiKeyTest {
    @Test
    void neverShowsItsValue() {
        OpenAiKey key = new OpenAiKey("sk-secret");

        assertThat(key.toString()).doesNotContain("secret");
        assertThat(key.hiddenIn("Incorrect key sk-secret (sk-secret).")).isEqualTo("Incorrect key … (…).");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\b", "$1\\E.*", "\\\\"})
    void hidesSignsThatMeanSomethingInAPattern(String value) {
        assertThat(new OpenAiKey(value).hiddenIn("It is " + value + ", not ab."))
                .isEqualTo("It is …, not ab.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret secret", "secret\nX-Other: 1", "secret\r", "sécret", "ключ"})
    void refusesWhatCannotStandInAHeaderWithoutRepeatingIt(String value) {
        assertThatThrownBy(() -> new OpenAiKey(value))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("OPENAI_API_KEY or the file that OPENAI_API_KEY_FILE names holds a blank")
                .hasMessageNotContainingAny("secret", "sécret", "ключ");
    }
}
