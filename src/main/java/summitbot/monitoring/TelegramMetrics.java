package summitbot.monitoring;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import summitbot.telegram.TelegramListener;
import summitbot.telegram.api.ApiFailure;
import summitbot.telegram.work.Refusal;

/** Counts what goes wrong on Telegram. */
final class TelegramMetrics implements TelegramListener {
    private final Map<ApiFailure.Kind, Counter> errors = new EnumMap<>(ApiFailure.Kind.class);
    private final Map<Refusal, Counter> refusals = new EnumMap<>(Refusal.class);

    TelegramMetrics(MeterRegistry registry) {
        for (ApiFailure.Kind kind : ApiFailure.Kind.values()) {
            errors.put(
                    kind,
                    Counter.builder("summitbot.telegram.errors")
                            .description("Calls of the Bot API that failed, each try of its own.")
                            .tag("kind", Labels.of(kind))
                            .register(registry));
        }
        for (Refusal reason : Refusal.values()) {
            refusals.put(
                    reason,
                    Counter.builder("summitbot.telegram.refusals")
                            .description("Updates that were not worked on; \"failed\" is a mistake of the bot.")
                            .tag("reason", Labels.of(reason))
                            .register(registry));
        }
    }

    @Override
    public void callFailed(ApiFailure failure) {
        errors.get(failure.kind()).increment();
    }

    @Override
    public void refused(Refusal refusal) {
        refusals.get(refusal).increment();
    }
}
