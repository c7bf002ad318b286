package summitbot.monitoring;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import summitbot.answer.AnswerMode;
import summitbot.answer.Fallback;
import summitbot.answer.ModelUse;
import summitbot.answer.Timings;
import summitbot.chat.Reply;
import summitbot.chat.ReplyListener;

/** Counts replies: how they went, how they were made, why the model had no part in them, and how long each stage took. */
final class ReplyMetrics implements ReplyListener {
    /** From an answer out of memory to one of a slow model. */
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2_500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofSeconds(60)
    };

    private final MeterRegistry registry;
    private final Map<Fallback, Counter> fallbacks = new EnumMap<>(Fallback.class);
    private final Map<AnswerMode, Timer> whole = new EnumMap<>(AnswerMode.class);
    private final Map<Stage, Timer> stages = new EnumMap<>(Stage.class);
    private final Counter modelQuestions;
    private final Counter repairs;

    private enum Stage {
        REWRITE(Timings::rewrite),
        RETRIEVE(Timings::retrieve),
        MODEL(Timings::model),
        VERIFY(Timings::verify);

        private final ToLongFunction<Timings> millis;

        Stage(ToLongFunction<Timings> millis) {
            this.millis = millis;
        }
    }

    ReplyMetrics(MeterRegistry registry) {
        this.registry = registry;
        for (Reply.Kind kind : Reply.Kind.values()) {
            for (Reply.Status status : Reply.Status.values()) {
                for (AnswerMode mode : AnswerMode.values()) {
                    messages(kind, status, mode);
                }
            }
        }
        for (Fallback reason : Fallback.values()) {
            fallbacks.put(
                    reason,
                    counter("summitbot.fallbacks", "Questions that quotes answered although the model was wanted.")
                            .tag("reason", Labels.of(reason))
                            .register(registry));
        }
        for (AnswerMode mode : AnswerMode.values()) {
            whole.put(
                    mode,
                    timer("summitbot.reply.duration", "From a question to its reply, waiting and sending left out.")
                            .tag("mode", Labels.of(mode))
                            .register(registry));
        }
        for (Stage stage : Stage.values()) {
            stages.put(
                    stage,
                    timer("summitbot.answer.stage.duration", "One stage of an answer.")
                            .tag("stage", Labels.of(stage))
                            .register(registry));
        }
        modelQuestions = counter("summitbot.model.questions", "Questions that the language model replied to.")
                .register(registry);
        repairs = counter("summitbot.model.repairs", "Second attempts, after a reply that was of no use.")
                .register(registry);
    }

    private static Counter.Builder counter(String name, String description) {
        return Counter.builder(name).description(description);
    }

    private static Timer.Builder timer(String name, String description) {
        return Timer.builder(name).description(description).serviceLevelObjectives(BUCKETS);
    }

    private Counter messages(Reply.Kind kind, Reply.Status status, AnswerMode mode) {
        return counter(
                        "summitbot.messages",
                        "Messages replied to: what they were taken for, how it went, how it was made.")
                .tag("kind", Labels.of(kind))
                .tag("status", Labels.of(status))
                .tag("mode", Labels.of(mode))
                .register(registry);
    }

    @Override
    public void replied(Reply reply) {
        messages(reply.kind(), reply.status(), reply.mode()).increment();
        if (reply.kind() != Reply.Kind.QUESTION) {
            return;
        }
        reply.fallback().map(fallbacks::get).ifPresent(Counter::increment);
        whole.get(reply.mode()).record(Duration.ofMillis(reply.latencyMillis()));
        stages.forEach((stage, timer) -> {
            long millis = stage.millis.applyAsLong(reply.timings());
            if (stage != Stage.MODEL || millis > 0) {
                timer.record(Duration.ofMillis(millis));
            }
        });
        reply.modelUse().ifPresent(this::count);
    }

    private void count(ModelUse use) {
        modelQuestions.increment();
        repairs.increment(use.repairs());
    }
}
