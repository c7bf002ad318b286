package summitbot.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import summitbot.config.Settings.ModelSettings;
import summitbot.model.ModelFailedException.Reason;
import summitbot.model.ModelProbe.Finding;
import summitbot.threads.DaemonThreads;

/**
 * A model on one server. Nothing is sent before the first call of {@link #complete}, {@link #look},
 * {@link #tryOut} or {@link #preload}.
 *
 * <p>After a number of failed requests in a row, or when server or model are found missing, it is left alone: requests fail at once
 * without reaching the server. A thread of its own looks every pause whether it works again, so nobody waits for that either.
 *
 * <p>Safe for concurrent use. All its threads are daemons and end with {@link #close()}.
 */
final class HostedModel implements ServedModel {
    private static final Logger LOG = LoggerFactory.getLogger(HostedModel.class);

    /** How old the known digest may become while questions are asked; the model can be pulled anew at any time. */
    private static final long REFRESH_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final ModelSettings settings;
    private final ModelLimits limits;
    private final ModelServer server;
    private final ModelProbe probe;
    private final ModelBreaker breaker;
    private final boolean alone;
    private final ScheduledThreadPoolExecutor watch;
    private final AtomicBoolean loading = new AtomicBoolean();
    private final AtomicBoolean refreshing = new AtomicBoolean();
    private final AtomicBoolean tryingAgain = new AtomicBoolean();
    private final AtomicInteger running = new AtomicInteger();

    private Future<?> next = CompletableFuture.completedFuture(null);
    private volatile Finding known;
    private volatile long knownSince;
    private volatile boolean replied;
    private volatile long repliedAt;

    /** Does not touch the network. */
    HostedModel(ModelServer server, ModelSettings settings, ModelLimits limits) {
        this(server, settings, limits, true);
    }

    /** Returns the model on one host; what becomes of answers while it is away is for others to say. */
    static HostedModel oneOfSeveral(ModelServer server, ModelSettings settings, ModelLimits limits) {
        return new HostedModel(server, settings, limits, false);
    }

    private HostedModel(ModelServer server, ModelSettings settings, ModelLimits limits, boolean alone) {
        this.alone = alone;
        this.settings = settings;
        this.limits = limits;
        this.server = server;
        probe = new ModelProbe(server, settings, limits);
        breaker = new ModelBreaker(limits.failuresBeforePause());
        watch = new ScheduledThreadPoolExecutor(1, task -> DaemonThreads.of("model-watch", task));
        watch.setRemoveOnCancelPolicy(true);
        known = new Finding(
                new ModelStatus.Unchecked(server.address(), settings.name()), Optional.empty(), Tuning.of(settings));
    }

    /**
     * {@inheritDoc}
     *
     * <p>The whole reply has to come within the request's own timeout and within {@code timeoutSeconds} of the settings, or
     * {@code loadTimeoutSeconds} while it is not loaded: before its first reply, and {@code keepAliveMinutes} after its last.
     */
    @Override
    public ModelReply complete(ModelRequest request) {
        if (!available()) {
            throw new ModelFailedException(Reason.UNREACHABLE, status().line());
        }
        running.incrementAndGet();
        try {
            return ask(request);
        } finally {
            running.decrementAndGet();
        }
    }

    private ModelReply ask(ModelRequest request) {
        long start = System.nanoTime();
        boolean cold = isCold();
        Duration limit = shorter(request.timeout(), cold ? limits.loadTimeout() : limits.timeout());
        try {
            Tuning tuning = tuning();
            ModelReply reply = server.ask(request, limit.minusNanos(System.nanoTime() - start), tuning);
            keepWarm();
            breaker.succeeded(reply.millis());
            refresh();
            return reply;
        } catch (ModelFailedException e) {
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            boolean onlyLoading = cold && loading.get() && e.reason() == Reason.TIMEOUT;
            if (e.reason() != Reason.CANCELLED && !onlyLoading && breaker.failed(millis, e)) {
                LOG.warn(
                        "{} (left alone for {} s)",
                        e.getMessage(),
                        limits.pause().toSeconds());
                learn(new Finding(probe.failed(e), Optional.empty(), known.tuning()));
                lookAgainAfterPause();
            }
            throw e;
        }
    }

    @Override
    public boolean available() {
        return breaker.letsThrough() && !server.closed();
    }

    @Override
    public String identity() {
        return settings.name()
                + known.model()
                        .flatMap(InstalledModel::digest)
                        .map(digest -> "@" + digest)
                        .orElse("");
    }

    /** {@inheritDoc} Where nobody has looked yet it looks, for the server may have a shorter context than the settings allow. */
    @Override
    public int contextTokens() {
        if (unchecked()) {
            var unused = look();
        }
        return knownContextTokens();
    }

    /** Returns whether it may be asked and nobody has looked yet. */
    boolean unchecked() {
        return known.status() instanceof ModelStatus.Unchecked && available();
    }

    /** Returns the context as far as it is known, without asking. */
    int knownContextTokens() {
        return known.tuning().promptAndReplyTokens();
    }

    @Override
    public ModelStatus status() {
        return known.status();
    }

    @Override
    public ModelStatus look() {
        return judge(probe.look());
    }

    @Override
    public ModelStatus tryOut() {
        loading.set(true);
        try {
            Finding finding = probe.tryOut();
            if (finding.status() instanceof ModelStatus.Ready) {
                keepWarm();
            }
            return judge(finding);
        } finally {
            loading.set(false);
        }
    }

    @Override
    public CompletableFuture<ModelStatus> preload() {
        try {
            return CompletableFuture.supplyAsync(this::tryOut, watch);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.completedFuture(status());
        }
    }

    @Override
    public List<HostLoad> loads() {
        return List.of(new HostLoad(available(), running.get()));
    }

    /** Looks whether the server is there, see {@link ModelServer#greet}. */
    void greet(Duration connecting) {
        server.greet(connecting);
    }

    /** Lets no request through until it was tried, as after failures in a row. Nothing happens where none goes through now. */
    void takeOut(ModelFailedException failure) {
        if (server.closed() || !breaker.letsThrough()) {
            return;
        }
        learn(new Finding(probe.failed(failure), Optional.empty(), known.tuning()));
        if (breaker.open()) {
            LOG.warn("{} It is left out until it answers again.", failure.getMessage());
            lookAgainAfterPause();
        }
    }

    /** Begins in the background to try it before its pause is over. Nothing happens while that is under way. */
    void tryAgain(Runnable done) {
        if (!tryingAgain.compareAndSet(false, true)) {
            return;
        }
        try {
            watch.execute(() -> {
                try {
                    trial();
                    done.run();
                } finally {
                    tryingAgain.set(false);
                }
            });
        } catch (RejectedExecutionException e) {
            // Closed: nobody will ask any more.
        }
    }

    @Override
    public void close() {
        server.close();
        watch.shutdownNow();
    }

    /** Looks once before the first request: the digest belongs to the answer's provenance, and the context may be shorter. */
    private Tuning tuning() {
        Finding now = known;
        if (now.model().isEmpty()) {
            now = probe.look();
            if (!now.status().usable()) {
                judge(now);
                throw new ModelFailedException(
                        reason(now.status()), now.status().line());
            }
            learn(now);
        }
        return now.tuning();
    }

    private static Reason reason(ModelStatus status) {
        return status instanceof ModelStatus.Missing
                ? Reason.MODEL_MISSING
                : status instanceof ModelStatus.NoServer ? Reason.UNREACHABLE : Reason.BROKEN_REPLY;
    }

    private ModelStatus judge(Finding finding) {
        learn(finding);
        if (finding.status() instanceof ModelStatus.Ready) {
            breaker.close();
        } else if (!finding.status().usable() && breaker.open()) {
            LOG.info("{}", words(finding.status()));
            lookAgainAfterPause();
        }
        return finding.status();
    }

    private String words(ModelStatus status) {
        return alone ? status.line() : status.found();
    }

    private void learn(Finding finding) {
        known = finding;
        knownSince = System.nanoTime();
    }

    private synchronized void lookAgainAfterPause() {
        next.cancel(false);
        try {
            next = watch.schedule(this::trial, limits.pause().toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // Closed: nobody will ask any more.
        }
    }

    /** Whether it works again: the server first, which is cheap, then the model. */
    private void trial() {
        if (!breaker.beginTrial()) {
            return;
        }
        boolean good = false;
        try {
            Finding finding = probe.tryOut();
            learn(finding);
            good = finding.status().usable();
            if (good) {
                keepWarm();
            }
        } finally {
            breaker.endTrial(good);
            if (good) {
                LOG.info("{}", words(status()));
            } else {
                lookAgainAfterPause();
            }
        }
    }

    private void refresh() {
        if (System.nanoTime() - knownSince < REFRESH_NANOS || !refreshing.compareAndSet(false, true)) {
            return;
        }
        try {
            watch.execute(this::lookWhetherPulledAnew);
        } catch (RejectedExecutionException e) {
            // Closed: nobody will ask any more.
        }
    }

    private void lookWhetherPulledAnew() {
        try {
            Finding looked = probe.look();
            knownSince = System.nanoTime();
            if (looked.model().isPresent() && !looked.model().equals(known.model())) {
                judge(probe.tryOut());
            }
        } finally {
            refreshing.set(false);
        }
    }

    /** Ollama unloads a model that was not asked for that long; others may, too. */
    private boolean isCold() {
        return !replied || System.nanoTime() - repliedAt >= TimeUnit.MINUTES.toNanos(settings.keepAliveMinutes());
    }

    private void keepWarm() {
        repliedAt = System.nanoTime();
        replied = true;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
