package summitbot.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.langchain4j.model.embedding.onnx.PoolingMode;
import dev.langchain4j.model.embedding.onnx.e5smallv2q.E5SmallV2QuantizedEmbeddingModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import summitbot.corpus.Span;
import summitbot.failure.InvalidInputException;

class EmbeddingModelsIT {
    private static final String E5 = "e5-small-v2-q";

    @Test
    void anUnknownNameListsTheKnownOnes() {
        assertThatThrownBy(() -> EmbeddingModels.of("e5-large", 1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("Embedding model e5-large is not known; known are bge-small-en-v15-q and e5-small-v2-q."
                        + " It is named by index.embeddingModel in config/bot.yaml.");
    }

    @ParameterizedTest
    @ValueSource(strings = {E5, "bge-small-en-v15-q"})
    void findsThePassageThatAnswers(String name) {
        PassageEmbedder embedder = EmbeddingModels.of(name, 1);
        List<float[]> passages = whole(
                embedder,
                List.of(
                        "The bakery opens at six in the morning.",
                        "Ferries stayed in port because of the storm.",
                        "Taxes on rye were lowered."));

        float[] query = embedder.embedQuery("Why did no ship leave?");

        assertThat(embedder.name()).isEqualTo(name);
        assertThat(query).hasSize(embedder.dimension());
        assertThat(dot(query, query)).isCloseTo(1, within(1e-4));
        assertThat(dot(query, passages.get(1)))
                .isGreaterThan(dot(query, passages.get(0)))
                .isGreaterThan(dot(query, passages.get(2)));
    }

    @Test
    void givesTheVectorsOfTheStockModel() {
        String text = "Ferries stayed in port because of the storm.";

        float[] ours = whole(EmbeddingModels.of(E5, 1), List.of(text)).get(0);

        float[] stock = new E5SmallV2QuantizedEmbeddingModel()
                .embed("passage: " + text)
                .content()
                .vector();
        assertThat(dot(ours, stock)).isCloseTo(1, within(1e-6));
    }

    @Test
    void workersChangeNeitherVectorsNorOrder() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            texts.add(
                    "Passage number " + i + (i % 2 == 0 ? " about the weather." : " about ships and their captains."));
        }

        List<float[]> alone = whole(EmbeddingModels.of(E5, 1), texts);
        List<float[]> together = whole(EmbeddingModels.of(E5, 3), texts);

        assertThat(together).usingRecursiveComparison().isEqualTo(alone);
    }

    @Test
    void tellsWhenNothingIsLoadingAnyMore() {
        LoadedModel model = new LoadedModel(
                E5, "e5-small-v2-q.onnx", "e5-small-v2-q-tokenizer.json", PoolingMode.MEAN, "query: ", "passage: ");
        LoadedModel missing = new LoadedModel("missing", "missing.onnx", "missing.json", PoolingMode.MEAN, "", "");

        new OnnxPassageEmbedder(model, 1).preload().join();
        new OnnxPassageEmbedder(missing, 1).preload().join();

        assertThat(model.isLoaded()).isTrue();
        assertThat(missing.isLoaded()).isFalse();
        assertThat(new OnnxPassageEmbedder(model, 1).preload()).isDone();
    }

    @Test
    void readsLongTextsToTheirEnd() {
        String ships = "The captain steered the ship through heavy waves. ".repeat(60);
        String bread = "The baker kneads dough and sells rye bread. ".repeat(60);
        PassageEmbedder embedder = EmbeddingModels.of(E5, 2);

        List<float[]> vectors = whole(embedder, List.of(ships, bread, ships + bread));

        double apart = dot(vectors.get(0), vectors.get(1));
        assertThat(dot(vectors.get(2), vectors.get(0))).isBetween(apart + 0.03, 0.99);
        assertThat(dot(vectors.get(2), vectors.get(1))).isBetween(apart + 0.03, 0.99);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0000", "\u200b\u200b", "😀", "\ud800", "\n\n"})
    void bearsTextsWithoutWords(String text) {
        assertThat(EmbeddingModels.of(E5, 1).embedQuery(text)).hasSize(384);
    }

    @Test
    void nothingToEmbedIsNothing() {
        assertThat(EmbeddingModels.of(E5, 2).embedPassages(List.of(), Progress.NONE))
                .isEmpty();
    }

    @Test
    void tellsItsProgressOneByOne() {
        List<Integer> heard = new ArrayList<>();

        EmbeddingModels.of(E5, 2)
                .embedPassages(
                        Collections.nCopies(5, PassageText.of("The same passage.")), (done, total) -> heard.add(done));

        assertThat(heard).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void readsASentenceTogetherWithWhatStandsAroundIt() {
        String him = "He thanked the crew.";
        String captain = "The captain brought the ferry home. " + him;
        String baker = "The baker opened early. " + him;
        int shift = him.length();
        PassageEmbedder embedder = EmbeddingModels.of(E5, 1);

        List<PassageVectors> vectors = embedder.embedPassages(
                List.of(
                        new PassageText(captain, List.of(new Span(captain.length() - shift, captain.length()))),
                        new PassageText(baker, List.of(new Span(baker.length() - shift, baker.length())))),
                Progress.NONE);

        float[] query = embedder.embedQuery("Whom did the captain of the ferry thank?");
        float[] captainThanked = vectors.get(0).sentences().get(0);
        assertThat(dot(captainThanked, captainThanked)).isCloseTo(1, within(1e-4));
        assertThat(dot(query, captainThanked))
                .isGreaterThan(dot(query, vectors.get(1).sentences().get(0)) + 0.02);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 600})
    void findsSentencesBehindCharactersOfTwoUnits(int wordsAround) {
        String first = "😀".repeat(9) + " The ferry left the harbour.";
        String second = "Rye bread is sold at six.";
        String text = first + " " + second + " more".repeat(wordsAround);
        int start = first.length() + 1;
        PassageEmbedder embedder = EmbeddingModels.of(E5, 1);

        List<float[]> sentences = embedder.embedPassages(
                        List.of(new PassageText(
                                text, List.of(new Span(0, first.length()), new Span(start, start + second.length())))),
                        Progress.NONE)
                .get(0)
                .sentences();

        float[] query = embedder.embedQuery("When can one buy bread?");
        assertThat(sentences).hasSize(2);
        assertThat(dot(query, sentences.get(1))).isGreaterThan(dot(query, sentences.get(0)));
    }

    private static List<float[]> whole(PassageEmbedder embedder, List<String> texts) {
        return embedder.embedPassages(texts.stream().map(PassageText::of).toList(), Progress.NONE).stream()
                .map(PassageVectors::whole)
                .toList();
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
