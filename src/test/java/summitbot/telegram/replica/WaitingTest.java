package summitbot.telegram.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaitingTest {
    @ParameterizedTest
    @ValueSource(strings = {";", "7;", ";9", "7,8;9", "-3;-2,-1"})
    void isReadAsItWasWritten(String text) {
        assertThat(Waiting.parse(text).text()).isEqualTo(text);
    }

    @Test
    void nothingWaitsInAProcessThatHasNotSaid() {
        assertThat(Waiting.parse("")).isEqualTo(Waiting.NONE);
    }

    @Test
    void countsWhatWasWrittenBefore() {
        Waiting waiting = Waiting.parse("3,9;4").with(new Waiting(List.of(5L), List.of(6L, 20L)));

        assertThat(waiting.questionsBefore(9)).isEqualTo(2);
        assertThat(waiting.modelAnswersBefore(9)).isEqualTo(2);
        assertThat(waiting.questionsBefore(3)).isZero();
    }
}
