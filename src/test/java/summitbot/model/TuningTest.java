package summitbot.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import summitbot.config.Settings.ModelSettings;

class TuningTest {
    @ParameterizedTest
    @CsvSource({"8192, 2048, 2048", "4096, 32768, 4096", "4096, 4096, 4096"})
    void usesTheShorterOfBothContexts(int set, int known, int used) {
        assertThat(Tuning.of(settings(set), model(OptionalInt.of(known), false), Thinking.UNSET)
                        .contextTokens())
                .isEqualTo(used);
    }

    @Test
    void usesTheContextThatIsSetWhereTheModelsIsUnknown() {
        assertThat(Tuning.of(settings(8_192), model(OptionalInt.empty(), false), Thinking.UNSET)
                        .contextTokens())
                .isEqualTo(8_192);
    }

    @ParameterizedTest
    @CsvSource({
        "false, UNSET, 0",
        "false, OFF, 0",
        "true, OFF, 0",
        "true, UNSET, 1024",
        "true, ON, 1024",
        "false, ON, 1024"
    })
    void leavesRoomForThoughtsOnlyWhereThereMayBeSome(boolean canThink, Thinking thinking, int tokens) {
        Tuning tuning = Tuning.of(settings(8_192), model(OptionalInt.empty(), canThink), thinking);

        assertThat(tuning.thinkingTokens()).isEqualTo(tokens);
        assertThat(tuning.promptAndReplyTokens()).isEqualTo(8_192 - tokens);
    }

    @Test
    void leavesMostOfASmallContextToPromptAndReply() {
        Tuning tuning = Tuning.of(settings(1_024), model(OptionalInt.empty(), true), Thinking.ON);

        assertThat(tuning.promptAndReplyTokens()).isEqualTo(768);
    }

    private static InstalledModel model(OptionalInt contextLength, boolean canThink) {
        return new InstalledModel(
                new ServerSoftware("Ollama", "0.9.6"),
                Optional.empty(),
                contextLength,
                canThink,
                List.of(Thinking.UNSET));
    }

    private static ModelSettings settings(int contextTokens) {
        return new ModelSettings("ollama", "m", List.of(), contextTokens, 400, 0, 1, 30, 300, 30, 3, 30);
    }
}
