package summitbot.monitoring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import summitbot.chat.ReplyListener;
import summitbot.model.HostLoad;
import summitbot.model.LanguageModel;
import summitbot.telegram.TelegramListener;
import summitbot.telegram.work.Backlog;

/**
 * All figures of one process. Names are written with dots, as OpenTelemetry writes them, and follow its conventions where it has some
 * ({@code gen_ai.*}); Prometheus reads them with underscores and the unit behind. Safe for concurrent use.
 */
public final class BotMetrics implements AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final ReplyListener replies;
    private final TelegramListener telegram;

    /** Every counter of the bot stands at 0 from now on, so that the first event is a rise. */
    public BotMetrics() {
        replies = new ReplyMetrics(registry);
        telegram = new TelegramMetrics(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    /** Returns what counts replies. */
    public ReplyListener replies() {
        return replies;
    }

    /** Returns what counts failures on Telegram. */
    public TelegramListener telegram() {
        return telegram;
    }

    /** Returns the same model, its requests counted. */
    public LanguageModel measured(LanguageModel model) {
        return new MeasuredModel(model, registry);
    }

    /**
     * Watches what waits, and who is there; each is asked when the figures are read.
     *
     * @param backlog what waits now
     * @param telegramReached whether Telegram answers
     * @param modelAvailable whether the language model would be asked now
     */
    public void watch(Supplier<Backlog> backlog, BooleanSupplier telegramReached, BooleanSupplier modelAvailable) {
        queue("questions", backlog, Backlog::questions, Backlog::oldestQuestion);
        queue("model", backlog, Backlog::modelAnswers, Backlog::oldestModelAnswer);
        flag("summitbot.telegram.reached", "1 while Telegram answers, else 0.", telegramReached);
        flag("summitbot.model.available", "1 while the language model would be asked, else 0.", modelAvailable);
    }

    /**
     * Watches the hosts of the language model; each stands in the figures as its number in the settings, from 1, never as its address.
     *
     * @param hosts how many there are
     * @param loads how busy each is; asked when the figures are read, and may have become fewer or more
     */
    public void watchHosts(int hosts, Supplier<List<HostLoad>> loads) {
        for (int i = 0; i < hosts; i++) {
            int place = i;
            host(
                    "available",
                    "1 while this host of the language model would be asked, else 0.",
                    place,
                    () -> of(loads, place)
                            .filter(HostLoad::available)
                            .map(load -> 1)
                            .orElse(0));
            host(
                    "running",
                    "Requests that this host of the language model works on.",
                    place,
                    () -> of(loads, place).map(HostLoad::running).orElse(0));
        }
    }

    private static Optional<HostLoad> of(Supplier<List<HostLoad>> loads, int place) {
        List<HostLoad> now = loads.get();
        return place < now.size() ? Optional.of(now.get(place)) : Optional.empty();
    }

    private void host(String name, String description, int place, Supplier<Number> value) {
        Gauge.builder("summitbot.model.host." + name, value)
                .description(description)
                .tag("host", Integer.toString(place + 1))
                .register(registry);
    }

    private void queue(
            String queue,
            Supplier<Backlog> backlog,
            ToDoubleFunction<Backlog> length,
            java.util.function.Function<Backlog, Duration> oldest) {
        Gauge.builder("summitbot.queue.length", () -> length.applyAsDouble(backlog.get()))
                .description("Questions that wait to be worked on, or for the language model.")
                .tag("queue", queue)
                .register(registry);
        Gauge.builder(
                        "summitbot.queue.oldest.age",
                        () -> oldest.apply(backlog.get()).toMillis() / 1_000.0)
                .description("How long the oldest of them has waited.")
                .baseUnit("seconds")
                .tag("queue", queue)
                .register(registry);
    }

    private void flag(String name, String description, BooleanSupplier value) {
        Gauge.builder(name, () -> value.getAsBoolean() ? 1 : 0)
                .description(description)
                .register(registry);
    }

    /** Returns all figures in the text format of Prometheus. */
    public String scrape() {
        return registry.scrape();
    }

    @Override
    public void close() {
        registry.close();
    }
}
