package summitbot.benchmark.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import summitbot.corpus.Span;
import summitbot.index.PassageEmbedder;
import summitbot.index.PassageText;
import summitbot.index.PassageVectors;
import summitbot.index.Progress;
import summitbot.testing.WordEmbedder;

class PartlyEmbedderTest {
    private static final List<PassageText> PASSAGES = List.of(text("The dam is old."), text("The port is new."));

    @Test
    void theFirstPassagesAreEmbeddedForRealAndTheOthersAreNearThose() {
        PassageEmbedder model = WordEmbedder.named("words");
        List<PassageVectors> pool = new ArrayList<>();

        List<PassageVectors> vectors = new PartlyEmbedder(model, pool, 1).embedPassages(PASSAGES, Progress.NONE);

        float[] real = model.embedPassages(PASSAGES, Progress.NONE).get(0).whole();
        assertThat(vectors.get(0).whole()).isEqualTo(real);
        assertThat(pool).hasSize(1);
        assertThat(vectors.get(1).whole()).isNotEqualTo(real);
        assertThat(dot(vectors.get(1).whole(), real)).isGreaterThan(0.8);
        assertThat(dot(vectors.get(1).whole(), vectors.get(1).whole())).isCloseTo(1, within(1e-4));
        assertThat(vectors.get(1).sentences()).hasSize(1);
    }

    @Test
    void theSameTextHasTheSameVector() {
        List<PassageVectors> pool = new ArrayList<>();
        new PartlyEmbedder(WordEmbedder.named("words"), pool, 2).embedPassages(PASSAGES, Progress.NONE);

        float[] first = new PartlyEmbedder(WordEmbedder.named("words"), pool, 0)
                .embedPassages(List.of(text("A bridge.")), Progress.NONE)
                .get(0)
                .whole();
        float[] second = new PartlyEmbedder(WordEmbedder.named("words"), pool, 0)
                .embedPassages(List.of(text("A bridge.")), Progress.NONE)
                .get(0)
                .whole();

        assertThat(first).isEqualTo(second);
    }

    private static PassageText text(String text) {
        return new PassageText(text, List.of(new Span(0, text.length())));
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
