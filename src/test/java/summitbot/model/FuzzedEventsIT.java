package summitbot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static summitbot.model.ModelSamples.PATIENCE;
import static summitbot.model.ModelSamples.openAi;
import static summitbot.model.ModelSamples.question;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import summitbot.testing.FakeOpenAi;
import summitbot.testing.Fuzzing;
import summitbot.testing.Mutation;

/** Whatever a server of OpenAI's API sends as events: a reply, or a failure with one line for people, and soon. */
class FuzzedEventsIT {
    private static final String EVENTS = """
            data: {"id":"1","model":"m","choices":[{"index":0,"delta":{"role":"assistant","content":null},"finish_reason":null}]}

            data: {"id":"1","model":"m","choices":[{"index":0,"delta":{"content":"{\\"ids\\":[5]}"},"finish_reason":null}]}

            data: {"id":"1","model":"m","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}

            data: {"id":"1","choices":[],"usage":{"prompt_tokens":21,"completion_tokens":18,"total_tokens":39}}

            data: [DONE]

            """;

    @Test
    void areAReplyOrAFailure() {
        ModelLimits limits = new ModelLimits(PATIENCE, PATIENCE, 100_000, Duration.ofMinutes(10));
        try (FakeOpenAi server = FakeOpenAi.start();
                HostedModel model = openAi(server.address(), Optional.empty(), limits)) {
            Fuzzing.runQuarter(random -> {
                server.sends(Mutation.text(random, EVENTS));
                try {
                    assertThat(model.complete(question()).content()).isNotBlank();
                } catch (ModelFailedException e) {
                    assertThat(e.reason()).isEqualTo(ModelFailedException.Reason.BROKEN_REPLY);
                    assertThat(e.getMessage()).doesNotContain("\n").hasSizeLessThan(400);
                }
            });
        }
    }
}
