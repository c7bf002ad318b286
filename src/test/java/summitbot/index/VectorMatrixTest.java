package summitbot.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VectorMatrixTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "5, 2", "100, 3", "1000, 8", "1024, 7", "1025, 31", "3000, 384", "10000, 33"})
    void findsTheSameRowsAsComparingWithEachVector(int rows, int dimension) {
        Random random = new Random(rows);
        float[][] vectors = new float[rows][];
        for (int row = 0; row < rows; row++) {
            vectors[row] = vector(random, dimension);
        }
        VectorMatrix matrix = matrix(vectors);

        for (int max : new int[] {1, 10, 100}) {
            float[] query = vector(random, dimension);
            VectorMatrix.Nearest nearest = matrix.nearest(query, max, null);

            List<Integer> expected = IntStream.range(0, rows)
                    .boxed()
                    .sorted(Comparator.<Integer>comparingDouble(row -> -cosine(query, vectors[row])))
                    .limit(max)
                    .toList();
            assertThat(nearest.rows()).hasSize(expected.size());
            for (int place = 0; place < expected.size(); place++) {
                // By score, not by row: rows whose cosines differ less than rounding may change places.
                assertThat((double) nearest.cosines()[place])
                        .isCloseTo(cosine(query, vectors[expected.get(place)]), within(2e-6))
                        .isCloseTo(cosine(query, vectors[nearest.rows()[place]]), within(2e-6));
            }
        }
    }

    @Test
    void equalVectorsKeepTheirOrder() {
        float[][] vectors = new float[6_000][];
        for (int row = 0; row < vectors.length; row++) {
            vectors[row] = row % 3 == 0 ? new float[] {1, 1} : new float[] {1, -1};
        }

        assertThat(matrix(vectors).nearest(new float[] {2, 2}, 4, null).rows()).containsExactly(0, 3, 6, 9);
    }

    @Test
    void lengthsDoNotMatter() {
        VectorMatrix matrix = matrix(new float[] {100, 1}, new float[] {0.001f, 0.001f});

        assertThat(matrix.nearest(new float[] {3, 3}, 1, null).rows()).containsExactly(1);
    }

    @Test
    void aVectorOfZerosIsNearToNothing() {
        VectorMatrix matrix = matrix(new float[] {0, 0}, new float[] {1, 0});

        VectorMatrix.Nearest nearest = matrix.nearest(new float[] {1, 0}, 2, null);

        assertThat(nearest.rows()).containsExactly(1, 0);
        assertThat(nearest.cosines()).containsExactly(1, 0);
    }

    @Test
    void searchesOnlyAllowedRows() {
        VectorMatrix matrix = matrix(new float[] {1, 0}, new float[] {1, 0.1f}, new float[] {0, 1});
        BitSet allowed = new BitSet();
        allowed.set(2);

        assertThat(matrix.nearest(new float[] {1, 0}, 3, allowed).rows()).containsExactly(2);
    }

    @Test
    void nothingIsNearWhenThereIsNothing() {
        assertThat(matrix().nearest(new float[0], 5, null).rows()).isEmpty();
    }

    private static VectorMatrix matrix(float[]... vectors) {
        VectorMatrix.Builder builder = new VectorMatrix.Builder();
        for (float[] vector : vectors) {
            builder.add(VectorBlob.of(vector));
        }
        return builder.build();
    }

    private static float[] vector(Random random, int dimension) {
        float[] vector = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            vector[i] = random.nextFloat() - 0.5f;
        }
        return vector;
    }

    private static double cosine(float[] a, float[] b) {
        double dot = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            dot += (double) a[i] * b[i];
            aa += (double) a[i] * a[i];
            bb += (double) b[i] * b[i];
        }
        return dot / Math.sqrt(aa * bb);
    }
}
