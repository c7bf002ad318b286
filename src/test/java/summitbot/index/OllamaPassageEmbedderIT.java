package summitbot.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import summitbot.corpus.Span;
import summitbot.failure.UnavailableException;
import summitbot.model.ServerAddress;
import summitbot.model.ServerKind;
import summitbot.model.ollama.OllamaEmbedder;
import summitbot.testing.Eventually;
import summitbot.testing.FakeOllama;

class OllamaPassageEmbedderIT {
    private static final String NAME = "ollama:" + FakeOllama.MODEL;
    private static final String IDENTITY = NAME + "@" + FakeOllama.DIGEST.substring(0, 12);
    private static final Optional<IndexedModel> INDEXED = Optional.of(new IndexedModel(IDENTITY, 64));
    private static final String QUESTION = "Why did no ferry leave?";

    private final FakeOllama ollama = FakeOllama.start().embeds();
    private final Logger log = (Logger) LoggerFactory.getLogger("summitbot.index");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private OllamaPassageEmbedder embedder = embedder(ollama.address(), Duration.ofMillis(20));

    @BeforeEach
    void listen() {
        lines.start();
        log.addAppender(lines);
        log.setLevel(Level.INFO);
        log.setAdditive(false);
    }

    @AfterEach
    void close() {
        embedder.close();
        ollama.close();
        log.detachAppender(lines);
        log.setLevel(null);
        log.setAdditive(true);
    }

    private static OllamaPassageEmbedder embedder(URI address, Duration pause) {
        return new OllamaPassageEmbedder(
                NAME,
                new OllamaEmbedder(new ServerAddress(ServerKind.OLLAMA, address), FakeOllama.MODEL),
                new EmbeddingPrefixes("query: ", "passage: "),
                new OllamaPassageEmbedder.Limits(
                        Duration.ofMillis(500), Duration.ofSeconds(5), pause, Duration.ofMillis(1)));
    }

    /** As {@link #embedder}, with no trial as long as a test runs. */
    private void neverTryAgain() {
        embedder.close();
        embedder = embedder(ollama.address(), Duration.ofHours(1));
    }

    @Test
    void asksOnceForAQuestionWithItsPrefix() {
        Optional<float[]> vector = embedder.embedQuery(QUESTION, () -> INDEXED);

        assertThat(vector)
                .hasValueSatisfying(found -> assertThat(dot(found, found)).isCloseTo(1, within(1e-4)));
        assertThat(ollama.embedded()).containsExactly(List.of("query: " + QUESTION));
        assertThat(embedder.dimension()).isEqualTo(64);
        assertThat(embedder.identity()).isEqualTo(IDENTITY);
    }

    @Test
    void embedsPassagesAndTheirSentencesInBatches() {
        PassageText passage =
                new PassageText("The harbour. Ferries stayed in port.", List.of(new Span(0, 12), new Span(13, 36)));
        List<Integer> heard = new ArrayList<>();

        List<PassageVectors> vectors =
                embedder.embedPassages(Collections.nCopies(9, passage), (done, total) -> heard.add(done));

        assertThat(ollama.embedded()).extracting(List::size).containsExactly(18, 9);
        assertThat(ollama.embedded().get(0))
                .startsWith("passage: " + passage.text(), "passage: The harbour.", "passage: Ferries stayed in port.");
        assertThat(vectors).hasSize(9).allMatch(each -> each.sentences().size() == 2);
        assertThat(heard).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void aSentenceLeansOnItsPassage() {
        String him = "He thanked the crew.";
        PassageText captain = new PassageText("The captain landed the ferry. " + him, List.of(new Span(30, 50)));
        PassageText baker = new PassageText("The baker opened the bakery. " + him, List.of(new Span(29, 49)));

        List<PassageVectors> vectors = embedder.embedPassages(List.of(captain, baker), Progress.NONE);

        float[] query = embedder.embedQuery("captain ferry");
        assertThat(dot(query, vectors.get(0).sentences().get(0)))
                .isGreaterThan(dot(query, vectors.get(1).sentences().get(0)));
    }

    @Test
    void embedsALongTextInPieces() {
        String text = "ferry ".repeat(300) + "bread ".repeat(300);

        float[] vector = embedder.embedPassages(List.of(PassageText.of(text)), Progress.NONE)
                .get(0)
                .whole();

        assertThat(ollama.embedded()).hasSize(4).allMatch(texts -> texts.get(0).length() < 1_010);
        assertThat(dot(vector, embedder.embedQuery("ferry"))).isGreaterThan(0.3);
        assertThat(dot(vector, embedder.embedQuery("bread"))).isGreaterThan(0.3);
    }

    @Test
    void bearsAQuestionWithoutWords() {
        assertThat(embedder.embedQuery(" ")).hasSize(64);
    }

    @Test
    void asksAgainWhenTheConnectionHadBeenClosed() {
        ollama.hangsUpOnce();

        assertThat(embedder.embedQuery(QUESTION, () -> INDEXED)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"embeddings\":[]}",
                "{\"embeddings\":[[]]}",
                "{\"embeddings\":[[0,0,0]]}",
                "{\"embeddings\":[[NaN,1]]}",
                "{\"embeddings\":[[1e999,1]]}",
                "{\"embeddings\":[[null,null]]}",
                "{\"embeddings\":[[1,2],[1]]}",
                "{\"embeddings\":[[1,2],[1,2]]}",
                "{\"embeddings\":\"none\"}",
                "null",
                "<html>"
            })
    void brokenVectorsAreNoVectorsAndOneLine(String body) {
        ollama.sendsVectors(body);
        neverTryAgain();

        assertThat(embedder.embedQuery(QUESTION, () -> INDEXED)).isEmpty();
        assertThat(embedder.embedQuery(QUESTION, () -> INDEXED)).isEmpty();

        assertThat(told()).singleElement().asString().startsWith("Embedding model " + NAME + ": Ollama at ");
        assertThatThrownBy(() -> embedder.embedPassages(List.of(PassageText.of("A ferry.")), Progress.NONE))
                .isInstanceOf(UnavailableException.class)
                .hasMessageStartingWith("Embedding model " + NAME + ": Ollama at ");
    }

    @Test
    void anErrorIsToldOnceAndNobodyAsksAgainMeanwhile() {
        ollama.failsToEmbed(500, "llama runner terminated");
        neverTryAgain();

        for (int i = 0; i < 5; i++) {
            assertThat(embedder.embedQuery(QUESTION, () -> INDEXED)).isEmpty();
        }

        assertThat(ollama.embedded()).hasSize(1);
        assertThat(told())
                .containsExactly("Embedding model " + NAME + ": Ollama at " + ollama.address() + " with "
                        + FakeOllama.MODEL + " answered with status 500: llama runner terminated;"
                        + " questions are answered by keywords alone meanwhile.");
        assertThat(lines.list).allMatch(line -> line.getThrowableProxy() == null);
    }

    @Test
    void noticesThatItIsBack() {
        ollama.failsToEmbed(500, "busy");
        assertThat(embedder.embedQuery(QUESTION, () -> INDEXED)).isEmpty();

        ollama.embeds();

        assertThat(Eventually.holds(
                        () -> embedder.embedQuery(QUESTION, () -> INDEXED).isPresent()))
                .isTrue();
        assertThat(told()).hasSize(2).last().isEqualTo("Embedding model " + NAME + " is back.");
    }

    @Test
    void aServerThatRestartsIsMissedAndFoundAgain() {
        URI address = ollama.address();
        assertThat(embedder.embedQuery(QUESTION, () -> INDEXED)).isPresent();
        ollama.close();
        assertThat(embedder.embedQuery(QUESTION, () -> INDEXED)).isEmpty();

        try (FakeOllama restarted = FakeOllama.startAt(address).embeds()) {
            assertThat(Eventually.holds(
                            () -> embedder.embedQuery(QUESTION, () -> INDEXED).isPresent()))
                    .isTrue();
        }
        assertThat(told().get(0)).contains("No Ollama server at " + address + " (connection refused); ");
    }

    @Test
    void aSlowServerCostsOneQuestionItsTimeAndOthersNothing() {
        ollama.embedsAfter(3_000);
        neverTryAgain();

        assertThat(embedder.embedQuery(QUESTION, () -> INDEXED)).isEmpty();
        long start = System.nanoTime();
        assertThat(embedder.embedQuery(QUESTION, () -> INDEXED)).isEmpty();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(300));
        assertThat(told()).singleElement().asString().contains("did not answer in time; ");
    }

    @Test
    void saysHowToGetAModelThatIsMissing() {
        ollama.uninstall();
        neverTryAgain();

        assertThat(embedder.embedQuery(QUESTION, () -> INDEXED)).isEmpty();

        assertThat(told()).singleElement().asString().contains("run: ollama pull " + FakeOllama.MODEL);
    }

    @Test
    void anotherModelBehindTheSameNameIsNotComparedWithTheIndex() {
        ollama.pulledAnew("sha256:fedcba9876543210");

        assertThat(embedder.embedQuery(QUESTION, () -> INDEXED)).isEmpty();
        assertThat(embedder.embedQuery(QUESTION, () -> INDEXED)).isEmpty();
        assertThat(told())
                .singleElement()
                .asString()
                .isEqualTo("Ollama now has " + NAME + "@fedcba987654, the index was built with " + IDENTITY
                        + "; questions are answered by keywords alone until the command index has embedded the articles"
                        + " again.");

        ollama.pulledAnew(FakeOllama.DIGEST);
        assertThat(Eventually.holds(
                        () -> embedder.embedQuery(QUESTION, () -> INDEXED).isPresent()))
                .isTrue();
    }

    @Test
    void vectorsOfAnotherDimensionAreNotComparedWithTheIndex() {
        ollama.sendsVectors("{\"embeddings\":[[1,2,3]]}");

        assertThat(embedder.embedQuery(QUESTION, () -> INDEXED)).isEmpty();
        assertThat(embedder.embedQuery(QUESTION, () -> INDEXED)).isEmpty();

        assertThat(told()).singleElement().asString().contains("sent 3 numbers, the index has 64");
    }

    @Test
    void anEmptyIndexIsComparedWithNothing() {
        assertThat(embedder.embedQuery(QUESTION, Optional::empty)).isPresent();
    }

    private List<String> told() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
