package summitbot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static summitbot.model.ModelSamples.fake;
import static summitbot.model.ModelSamples.question;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import summitbot.config.Settings.ModelSettings;
import summitbot.testing.FakeOllama;

/** What server and model can do is found out once and used from then on. */
class ModelProbeIT {
    private static final String OBEDIENT = "{ \"number\": 17 }";

    private FakeOllama ollama;
    private HostedModel model;

    @BeforeEach
    void start() {
        ollama = FakeOllama.start();
        model = fake(ollama.address());
    }

    @AfterEach
    void stop() {
        model.close();
        ollama.close();
    }

    @Test
    void saysWhatServerAndModelCanDo() {
        ollama.replies(OBEDIENT);

        ModelStatus status = model.tryOut();

        assertThat(status.usable()).isTrue();
        assertThat(status.line())
                .matches("Ollama 0\\.9\\.6 with fake:1b \\(0123456789ab\\): structured output obeyed, thinking left to"
                        + " the model, context of 4096 of 8192 tokens, test reply in \\d+ ms\\.");
    }

    @Test
    void looksWithoutLoadingTheModel() {
        ModelStatus status = model.look();

        assertThat(status.line())
                .isEqualTo("Ollama 0.9.6 has fake:1b (0123456789ab); it is loaded with its first question.");
        assertThat(ollama.chats()).isZero();
    }

    @Test
    void saysALongVersionOfManyLinesOnOneLineThatIsNotLong() {
        ollama.isOfVersion("0.9\n\u001b[2J" + "6".repeat(5_000));

        assertThat(model.look().line())
                .startsWith("Ollama 0.9 [2J66")
                .hasSizeLessThan(300)
                .doesNotContainPattern("\\p{C}");
    }

    @Test
    void switchesThinkingOffWhereTheFormatIsObeyedThen() {
        ollama.install("completion", "thinking").repliesWhenThinkingIs("false", OBEDIENT);

        model.tryOut();
        model.complete(question());

        assertThat(ollama.lastChat().path("think").isBoolean()).isTrue();
        assertThat(ollama.lastChat().path("think").asBoolean()).isFalse();
        assertThat(model.contextTokens()).isEqualTo(4_096);
    }

    @Test
    void leavesThinkingToAModelThatIgnoresTheFormatWithoutIt() {
        ollama.install("completion", "thinking")
                .repliesWhenThinkingIs("false", "Hello!")
                .repliesWhenThinkingIs("unset", OBEDIENT);

        ModelStatus status = model.tryOut();
        model.complete(question());

        assertThat(status.line()).contains("structured output obeyed, thinking left to the model");
        assertThat(ollama.lastChat().has("think")).isFalse();
    }

    @Test
    void leavesRoomForThoughtsWhereTheModelHasToThink() {
        ollama.install("completion", "thinking")
                .repliesWhenThinkingIs("false", "")
                .repliesWhenThinkingIs("unset", "")
                .repliesWhenThinkingIs("true", OBEDIENT);

        model.tryOut();
        model.complete(question());

        assertThat(ollama.lastChat().path("think").asBoolean()).isTrue();
        assertThat(ollama.lastChat().at("/options/num_predict").asInt()).isEqualTo(60 + 1_024);
        assertThat(model.contextTokens()).isEqualTo(4_096 - 1_024);
    }

    @Test
    void usesAModelThatDoesNotObeyTheFormatAndSaysSo() {
        ollama.replies("Hello there!");

        ModelStatus status = model.tryOut();

        assertThat(status.usable()).isTrue();
        assertThat(status.line()).contains("structured output not obeyed");
    }

    @Test
    void doesNotUseAModelThatReturnsNothing() {
        ollama.replies("");

        ModelStatus status = model.tryOut();

        assertThat(status.usable()).isFalse();
        assertThat(status.line()).endsWith("returned an empty reply; answering with quotes only until it works again.");
        assertThat(model.available()).isFalse();
    }

    @Test
    void usesNoMoreContextThanTheModelKnows() {
        ModelSettings settings =
                new ModelSettings("ollama", FakeOllama.MODEL, List.of(), 32_768, 400, 0, 1, 30, 300, 30, 2, 30);
        try (HostedModel wide = new HostedModel(
                ModelSamples.ollama(ollama.replies(OBEDIENT).address(), settings), settings, ModelSamples.LIMITS)) {
            wide.tryOut();

            assertThat(wide.contextTokens()).isEqualTo(FakeOllama.CONTEXT_LENGTH);
            assertThat(ollama.lastChat().at("/options/num_ctx").asInt()).isEqualTo(FakeOllama.CONTEXT_LENGTH);
        }
    }

    @Test
    void preloadsInTheBackgroundAsQuestionsAreAsked() {
        ollama.replies(OBEDIENT);

        model.preload().join();

        assertThat(model.status()).isInstanceOf(ModelStatus.Ready.class);
        assertThat(ollama.lastChat().at("/options/num_ctx").asInt()).isEqualTo(4_096);
        assertThat(ollama.lastChat().path("keep_alive").asInt()).isEqualTo(1_800);
    }
}
