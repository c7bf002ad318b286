package summitbot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static summitbot.model.ModelSamples.LIMITS;
import static summitbot.model.ModelSamples.PATIENCE;
import static summitbot.model.ModelSamples.settings;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import summitbot.model.ModelFailedException.Reason;
import summitbot.testing.EndlessServer;
import summitbot.testing.Eventually;
import summitbot.testing.FakeOllama;
import summitbot.threads.DaemonThreads;

/** Several hosts share the work, and one of them may be killed at any moment. */
class ModelHostsIT {
    private static final int SLOW_MILLIS = 1_500;

    private FakeOllama one;
    private FakeOllama two;
    private ServedModel model;

    @BeforeEach
    void start() {
        one = FakeOllama.start().replies("{\"host\":1}");
        two = FakeOllama.start().replies("{\"host\":2}");
        model = on(one.address(), two.address());
    }

    @AfterEach
    void stop() {
        model.close();
        one.close();
        two.close();
    }

    @Test
    void reachesNobodyBeforeItIsAsked() {
        assertThat(model.available()).isTrue();
        assertThat(model.identity()).isEqualTo(FakeOllama.MODEL);
        assertThat(model.status()).isInstanceOf(ModelStatus.Unchecked.class);
        assertThat(one.requests() + two.requests()).isZero();
    }

    @Test
    void idleHostsTakeTurns() {
        for (int i = 0; i < 6; i++) {
            model.complete(question(""));
        }

        assertThat(one.chats()).isEqualTo(3);
        assertThat(two.chats()).isEqualTo(3);
    }

    @Test
    void asksTheLeastBusyHost() throws IOException {
        try (EndlessServer busy = EndlessServer.silent();
                ServedModel hosts = on(busy.address(), two.address())) {
            var unused = inBackground(hosts, question(""));
            assertThat(Eventually.holds(busy::wasAsked)).isTrue();

            for (int i = 0; i < 3; i++) {
                assertThat(hosts.complete(question("")).content()).isEqualTo("{\"host\":2}");
            }
            assertThat(hosts.loads()).containsExactly(new HostLoad(true, 1), new HostLoad(true, 0));
        }
    }

    @Test
    void aConversationStaysWithItsHost() {
        model.complete(question("other"));
        model.complete(question("this"));
        for (int i = 0; i < 4; i++) {
            assertThat(model.complete(question("this")).content()).isEqualTo("{\"host\":2}");
        }

        assertThat(model.complete(question("other")).content()).isEqualTo("{\"host\":1}");
    }

    @Test
    void aConversationLeavesAHostThatIsBusierByMoreThanOne() throws IOException {
        try (EndlessServer busy = EndlessServer.silent();
                ServedModel hosts = on(busy.address(), two.address())) {
            var unused = inBackground(hosts, question("this"));
            assertThat(Eventually.holds(() -> hosts.loads().get(0).running() == 1))
                    .isTrue();
            var alsoUnused = inBackground(hosts, question("this"));
            assertThat(Eventually.holds(() -> hosts.loads().get(0).running() == 2))
                    .isTrue();

            assertThat(hosts.complete(question("this")).content()).isEqualTo("{\"host\":2}");
        }
    }

    @Test
    void aRefusedConnectionMovesTheRequestToAnotherHost() {
        model.complete(question("this"));
        one.close();

        assertThat(model.complete(question("this")).content()).isEqualTo("{\"host\":2}");
        assertThat(Eventually.holds(() -> !model.loads().get(0).available())).isTrue();
        assertThat(model.available()).isTrue();
    }

    static Stream<Trouble> faults() {
        return Stream.of(
                new Trouble("hangs up", FakeOllama::hangsUp),
                new Trouble("resets", FakeOllama::resets),
                new Trouble("breaks off", host -> host.breaksOffAfter("{\"host\":")),
                new Trouble("fails", host -> host.fails(500, "out of memory")));
    }

    /** Something that a host does instead of replying. */
    record Trouble(String name, java.util.function.Consumer<FakeOllama> begin) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aRequestWhoseHostFailsIsAskedOfAnother(Trouble fault) {
        fault.begin().accept(one);

        assertThat(model.complete(question("")).content()).isEqualTo("{\"host\":2}");
        assertThat(one.chats()).isEqualTo(1);
    }

    @Test
    void aRequestMovesOnceOnly() {
        one.fails(500, "out of memory");
        two.fails(500, "out of memory");

        assertThat(failureOf(question("")).reason()).isEqualTo(Reason.BROKEN_REPLY);
        assertThat(one.chats() + two.chats()).isEqualTo(2);
    }

    @Test
    void neitherATimeOutNorACancelledRequestMoves() {
        one.repliesAfter(SLOW_MILLIS, "{}");

        assertThat(failureOf(question("", Duration.ofMillis(300), () -> false)).reason())
                .isEqualTo(Reason.TIMEOUT);
        assertThat(failureOf(question("", PATIENCE, () -> true)).reason()).isEqualTo(Reason.CANCELLED);
        assertThat(two.chats()).isZero();
    }

    @Test
    void aRequestLeavesAHostThatWasFoundAwayWhileItWaited() throws IOException {
        try (EndlessServer silent = EndlessServer.silent();
                ServedModel hosts = on(silent.address(), two.address())) {
            CompletableFuture<ModelReply> waiting = CompletableFuture.supplyAsync(() -> hosts.complete(question("")));
            assertThat(Eventually.holds(silent::wasAsked)).isTrue();

            silent.close();

            assertThat(waiting.join().content()).isEqualTo("{\"host\":2}");
            assertThat(hosts.loads().get(0)).isEqualTo(new HostLoad(false, 0));
        }
    }

    @Test
    void aHostIsTakenOutAndBroughtBackWithoutARequest() {
        model.look();
        URI address = one.address();
        one.close();
        assertThat(Eventually.holds(() -> !model.loads().get(0).available())).isTrue();
        // It may have gone in the middle of a look, or between two of them.
        assertThat(model.status().line())
                .matches("1 of 2 Ollama hosts can be asked \\| " + address + ": (No Ollama server|Ollama) at " + address
                        + " .*");

        one = FakeOllama.startAt(address).replies("{\"host\":1}");

        assertThat(Eventually.holds(() -> model.loads().get(0).available())).isTrue();
        assertThat(model.complete(question("")).content()).isEqualTo("{\"host\":1}");
    }

    @Test
    void whereAllAreDownRequestsFailAtOnceUntilOneIsBack() {
        URI address = two.address();
        one.close();
        two.close();

        assertThat(failureOf(question("")).reason()).isEqualTo(Reason.UNREACHABLE);
        assertThat(model.available()).isFalse();
        assertThat(model.status().line()).startsWith("0 of 2 Ollama hosts can be asked; answering with quotes only | ");

        two = FakeOllama.startAt(address).replies("{\"host\":2}");

        assertThat(Eventually.holds(model::available)).isTrue();
        assertThat(model.complete(question("")).content()).isEqualTo("{\"host\":2}");
    }

    @Test
    void aHostWithoutTheModelIsLeftOut() {
        one.uninstall();

        ModelStatus status = model.tryOut();

        assertThat(status.usable()).isTrue();
        assertThat(((ModelStatus.Several) status).complete()).isFalse();
        assertThat(status.line())
                .contains(
                        one.address() + ": Ollama 0.9.6 has no model fake:1b; run there: ollama pull fake:1b | ",
                        two.address() + ": Ollama 0.9.6 with fake:1b");
        for (int i = 0; i < 3; i++) {
            assertThat(model.complete(question("")).content()).isEqualTo("{\"host\":2}");
        }
        assertThat(one.chats()).isZero();
    }

    @Test
    void namesTheDigestsOfAllHosts() {
        model.look();
        assertThat(model.identity()).isEqualTo("fake:1b@0123456789ab");

        two.pulledAnew("fedcba987654");
        model.look();

        assertThat(model.identity()).isEqualTo("fake:1b@0123456789ab+fedcba987654");
    }

    @Test
    void takesNoHostOutThatIsLookedAtWhileAllAreClosed() {
        one.saysItsVersionAfter(5_000);
        ServedModel hosts = on(two.address(), one.address());
        hosts.complete(question(""));
        assertThat(Eventually.holds(() -> one.requests() == 1)).isTrue();

        hosts.close();

        assertThat(Eventually.holds(() -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().startsWith("model-check"))))
                .isTrue();
        assertThat(hosts.status())
                .isInstanceOfSatisfying(
                        ModelStatus.Several.class,
                        several ->
                                assertThat(several.hosts().get(1).status()).isInstanceOf(ModelStatus.Unchecked.class));
    }

    @Test
    void losesNoRequestWhenOneOfThreeIsKilledAmongThem() {
        try (FakeOllama three = FakeOllama.start().dribbles(100, "{\"host\":3}");
                ServedModel hosts = on(one.address(), two.address(), three.address())) {
            one.dribbles(100, "{\"host\":1}");
            two.dribbles(100, "{\"host\":2}");
            List<CompletableFuture<List<String>>> people = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                String conversation = "conversation " + i;
                people.add(CompletableFuture.supplyAsync(() -> IntStream.range(0, 10)
                        .mapToObj(turn -> hosts.complete(question(conversation)).content())
                        .toList()));
            }
            assertThat(Eventually.holds(() -> two.chats() > 3)).isTrue();

            two.close();

            List<String> replies =
                    people.stream().flatMap(person -> person.join().stream()).toList();
            assertThat(replies).hasSize(60).contains("{\"host\":1}", "{\"host\":3}");
            assertThat(hosts.loads()).allMatch(load -> load.running() == 0);
        }
    }

    private static ServedModel on(URI... hosts) {
        return new ModelHosts(
                Stream.of(hosts)
                        .map(host -> ModelSamples.ollama(host, settings(FakeOllama.MODEL)))
                        .toList(),
                settings(FakeOllama.MODEL),
                LIMITS,
                0);
    }

    private static CompletableFuture<ModelReply> inBackground(ServedModel hosts, ModelRequest request) {
        CompletableFuture<ModelReply> reply = new CompletableFuture<>();
        DaemonThreads.of("asks", () -> {
                    try {
                        reply.complete(hosts.complete(request));
                    } catch (ModelFailedException e) {
                        reply.completeExceptionally(e);
                    }
                })
                .start();
        return reply;
    }

    private ModelFailedException failureOf(ModelRequest request) {
        return catchThrowableOfType(ModelFailedException.class, () -> model.complete(request));
    }

    private static ModelRequest question(String conversation) {
        return question(conversation, PATIENCE, () -> false);
    }

    private static ModelRequest question(String conversation, Duration timeout, BooleanSupplier cancelled) {
        return new ModelRequest("Reply.", "Which host?", "{}", 60, timeout, cancelled, conversation);
    }
}
