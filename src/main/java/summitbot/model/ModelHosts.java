package summitbot.model;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import summitbot.config.Settings.ModelSettings;
import summitbot.model.ModelFailedException.Reason;
import summitbot.threads.DaemonThreads;

/**
 * One model served by several servers. A request goes to the least busy of those that are there; a conversation stays with its
 * host, which has read its beginning before, unless that one is busier by more than one request. From the first request on each host is
 * looked at twice a second, and one that is away is left out until it has answered again.
 *
 * <p>A request whose host fails is asked once more of another host, in the time that is left of its own; nothing of a reply is shown
 * before it is whole, so nothing is said twice. Where no host can be asked, requests fail at once as with one.
 *
 * <p>Safe for concurrent use. All its threads are daemons and end with {@link #close()}.
 */
final class ModelHosts implements ServedModel {
    private static final Logger LOG = LoggerFactory.getLogger(ModelHosts.class);

    /** A dead host is to be out within a second, the look itself included. */
    private static final Duration CHECK_EVERY = Duration.ofMillis(400);

    /** Beyond as many conversations at a time, the one that was silent longest may change its host. */
    private static final int MAX_CONVERSATIONS = 1_000;

    private final List<ModelHost> hosts;
    private final ScheduledThreadPoolExecutor checks;
    private final AtomicBoolean watched = new AtomicBoolean();
    private final Map<ModelHost, Long> chosen = new LinkedHashMap<>();
    private final Map<String, ModelHost> conversations = new LinkedHashMap<>(16, 0.75f, true);
    private long choices;

    /** Does not touch the network. */
    ModelHosts(List<? extends ModelServer> servers, ModelSettings settings) {
        this(
                servers,
                settings,
                ModelLimits.of(settings),
                ThreadLocalRandom.current().nextInt(servers.size()));
    }

    /** @param first which host the first request goes to, from 0: several processes are not to begin with the same one */
    ModelHosts(List<? extends ModelServer> servers, ModelSettings settings, ModelLimits limits, int first) {
        hosts = servers.stream()
                .map(server -> new ModelHost(server.address(), HostedModel.oneOfSeveral(server, settings, limits)))
                .toList();
        checks = new ScheduledThreadPoolExecutor(hosts.size(), DaemonThreads.numbered("model-check"));
        for (int i = 0; i < hosts.size(); i++) {
            chosen.put(hosts.get((first + i) % hosts.size()), (long) i - hosts.size());
        }
    }

    @Override
    public ModelReply complete(ModelRequest request) {
        watch();
        long start = System.nanoTime();
        ModelHost first = choose(request.conversation(), Optional.empty())
                .orElseThrow(() -> new ModelFailedException(Reason.UNREACHABLE, status().line()));
        try {
            return first.ask(request);
        } catch (ModelFailedException e) {
            Duration left = request.timeout().minusNanos(System.nanoTime() - start);
            if (!anotherMayDoBetter(e) || left.isNegative() || left.isZero()) {
                throw e;
            }
            ModelHost other = choose(request.conversation(), Optional.of(first)).orElseThrow(() -> e);
            LOG.info("{} The request moves to {}.", e.getMessage(), other.address());
            return other.ask(request.within(left));
        }
    }

    /** After a time-out no time is left, and who cancels does not want another. */
    private static boolean anotherMayDoBetter(ModelFailedException failure) {
        return failure.reason() != Reason.TIMEOUT && failure.reason() != Reason.CANCELLED;
    }

    /** Returns the host for a request, which is promised to it; among hosts as busy as each other the one that had to wait longest. */
    private synchronized Optional<ModelHost> choose(String conversation, Optional<ModelHost> failed) {
        List<ModelHost> there = hosts.stream()
                .filter(host -> host.model().available() && !host.equals(failed.orElse(null)))
                .toList();
        Optional<ModelHost> least =
                there.stream().min(Comparator.comparingInt(ModelHost::running).thenComparing(chosen::get));
        Optional<ModelHost> choice = least.map(idle -> Optional.ofNullable(conversations.get(conversation))
                .filter(kept -> there.contains(kept) && kept.running() - idle.running() <= 1)
                .orElse(idle));
        choice.ifPresent(host -> {
            host.promise();
            chosen.put(host, ++choices);
            keep(conversation, host);
        });
        return choice;
    }

    private void keep(String conversation, ModelHost host) {
        if (conversation.isEmpty()) {
            return;
        }
        conversations.put(conversation, host);
        if (conversations.size() > MAX_CONVERSATIONS) {
            conversations.remove(conversations.keySet().iterator().next());
        }
    }

    private void watch() {
        if (!watched.compareAndSet(false, true)) {
            return;
        }
        try {
            for (ModelHost host : hosts) {
                var unused = checks.scheduleWithFixedDelay(
                        () -> check(host), 0, CHECK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (RejectedExecutionException e) {
            // Closed: nobody will ask any more.
        }
    }

    /** An exception would end the checks for good, and so would an error. */
    private static void check(ModelHost host) {
        try {
            host.check();
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
            LOG.warn("{} could not be looked at: {}", host.address(), e.toString());
        }
    }

    @Override
    public boolean available() {
        return hosts.stream().anyMatch(host -> host.model().available());
    }

    /** Returns the name with the digest; where hosts have different ones, with each of them: a reply may be of any. */
    @Override
    public String identity() {
        List<String> identities =
                hosts.stream().map(host -> host.model().identity()).distinct().toList();
        String name = identities.get(0).replaceFirst("@.*", "");
        String digests = identities.stream()
                .filter(identity -> identity.startsWith(name + "@"))
                .map(identity -> identity.substring(name.length() + 1))
                .collect(Collectors.joining("+"));
        return digests.isEmpty() ? name : name + "@" + digests;
    }

    /** {@inheritDoc} It is the smallest of the hosts that may be asked, for a prompt may go to any of them. */
    @Override
    public int contextTokens() {
        if (hosts.stream().anyMatch(host -> host.model().unchecked())) {
            // A host that was tried already knows more than a look would tell.
            var unused = together(host -> host.unchecked() ? host.look() : host.status());
        }
        return hosts.stream()
                .filter(host -> host.model().available() || !available())
                .mapToInt(host -> host.model().knownContextTokens())
                .min()
                .orElseThrow();
    }

    @Override
    public ModelStatus status() {
        return ModelStatus.Several.of(hosts.stream()
                .map(host -> new ModelStatus.OfHost(host.address(), host.model().status()))
                .toList());
    }

    @Override
    public ModelStatus look() {
        return together(HostedModel::look);
    }

    @Override
    public ModelStatus tryOut() {
        return together(HostedModel::tryOut);
    }

    /** All at a time: one that is away is not to keep the others waiting. */
    private ModelStatus together(Function<HostedModel, ModelStatus> asked) {
        List<CompletableFuture<ModelStatus>> looks = hosts.stream()
                .map(host -> CompletableFuture.supplyAsync(
                        () -> asked.apply(host.model()),
                        task -> DaemonThreads.of("model-look", task).start()))
                .toList();
        looks.forEach(CompletableFuture::join);
        watch();
        return status();
    }

    @Override
    public CompletableFuture<ModelStatus> preload() {
        watch();
        return CompletableFuture.allOf(
                        hosts.stream().map(host -> host.model().preload()).toArray(CompletableFuture[]::new))
                .thenApply(done -> status());
    }

    @Override
    public List<HostLoad> loads() {
        return hosts.stream()
                .map(host -> new HostLoad(host.model().available(), host.running()))
                .toList();
    }

    /** The hosts first: a look that ends in the middle takes no host out that is closed. */
    @Override
    public void close() {
        hosts.forEach(host -> host.model().close());
        checks.shutdownNow();
    }
}
