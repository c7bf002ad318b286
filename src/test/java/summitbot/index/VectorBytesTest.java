package summitbot.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VectorBytesTest {
    @Test
    void keepsCosinesToTheHundredth() {
        Random random = new Random(7);
        List<float[]> vectors = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            vectors.add(vector(random));
        }
        float[] query = vector(random);

        List<Double> dots = VectorBytes.dots(VectorBytes.of(vectors), query);

        assertThat(dots).hasSize(20);
        for (int i = 0; i < 20; i++) {
            assertThat(dots.get(i)).isCloseTo(dot(vectors.get(i), query), within(0.01));
        }
    }

    @Test
    void noVectorsAreNoDots() {
        assertThat(VectorBytes.dots(VectorBytes.of(List.of()), new float[384])).isEmpty();
    }

    @Test
    void aVectorOfZerosIsNearToNothing() {
        assertThat(VectorBytes.dots(VectorBytes.of(List.of(new float[3])), new float[] {1, 2, 3}))
                .containsExactly(0.0);
    }

    private static float[] vector(Random random) {
        float[] vector = new float[384];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return TokenVectors.normalised(vector);
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
