package summitbot.monitoring;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import summitbot.model.LanguageModel;
import summitbot.model.ModelFailedException;
import summitbot.model.ModelReply;
import summitbot.model.ModelRequest;

/**
 * A language model whose requests are counted, by OpenTelemetry's conventions for generative AI: time and kind of error of each request,
 * tokens read and written of each reply.
 */
final class MeasuredModel implements LanguageModel {
    private static final String DURATION = "gen_ai.client.operation.duration";
    private static final String TOKENS = "gen_ai.client.token.usage";
    private static final String NO_ERROR = "none";

    /** In seconds, as the conventions advise. */
    private static final Duration[] DURATIONS = {
        Duration.ofMillis(10),
        Duration.ofMillis(40),
        Duration.ofMillis(160),
        Duration.ofMillis(640),
        Duration.ofMillis(2_560),
        Duration.ofMillis(10_240),
        Duration.ofMillis(40_960)
    };

    /** As the conventions advise. */
    private static final double[] COUNTS = {1, 4, 16, 64, 256, 1_024, 4_096, 16_384, 65_536};

    private final LanguageModel model;
    private final Map<String, Timer> requests = new HashMap<>();
    private final DistributionSummary read;
    private final DistributionSummary written;

    MeasuredModel(LanguageModel model, MeterRegistry registry) {
        this.model = model;
        String name = model.identity().replaceAll("@.*", "");
        request(registry, name, NO_ERROR);
        for (ModelFailedException.Reason reason : ModelFailedException.Reason.values()) {
            request(registry, name, Labels.of(reason));
        }
        read = tokens(registry, name, "input");
        written = tokens(registry, name, "output");
    }

    private void request(MeterRegistry registry, String name, String error) {
        requests.put(
                error,
                Timer.builder(DURATION)
                        .description("Requests to the language model, those that failed included.")
                        .tag("gen_ai.operation.name", "chat")
                        .tag("gen_ai.request.model", name)
                        .tag("error.type", error)
                        .serviceLevelObjectives(DURATIONS)
                        .register(registry));
    }

    private static DistributionSummary tokens(MeterRegistry registry, String name, String type) {
        return DistributionSummary.builder(TOKENS)
                .description("Tokens of a reply: input is read, output is written.")
                .tag("gen_ai.operation.name", "chat")
                .tag("gen_ai.request.model", name)
                .tag("gen_ai.token.type", type)
                .serviceLevelObjectives(COUNTS)
                .register(registry);
    }

    @Override
    public ModelReply complete(ModelRequest request) {
        long start = System.nanoTime();
        String error = NO_ERROR;
        try {
            ModelReply reply = model.complete(request);
            read.record(reply.promptTokens());
            written.record(reply.replyTokens());
            return reply;
        } catch (ModelFailedException e) {
            error = Labels.of(e.reason());
            throw e;
        } finally {
            requests.get(error).record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public boolean available() {
        return model.available();
    }

    @Override
    public String identity() {
        return model.identity();
    }

    @Override
    public int contextTokens() {
        return model.contextTokens();
    }
}
