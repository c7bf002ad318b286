package summitbot.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VectorMatrixTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "5, 2", "100, 3", "1000, 8", "1024, 7", "1025, 31", "3000, 384", "20000, 33", "2000, 1024"})
    void theNearestRowsAreAmongTheCandidates(int rows, int dimension) {
        Random random = new Random(rows);
        float[][] vectors = new float[rows][];
        for (int row = 0; row < rows; row++) {
            vectors[row] = vector(random, dimension);
        }
        VectorMatrix matrix = matrix(vectors);

        for (int max : new int[] {1, 10, 100}) {
            float[] query = vector(random, dimension);

            assertThat(nearest(matrix, query, max, vectors)).isEqualTo(byComparingAll(query, vectors, max));
        }
    }

    @Test
    void theNearestRowsAreAmongTheCandidatesWhereAllAreNearlyAlike() {
        Random random = new Random(1);
        float[] middle = vector(random, 64);
        float[][] vectors = new float[16_400][];
        for (int row = 0; row < vectors.length; row++) {
            vectors[row] = near(middle, 1e-3f, random);
        }
        float[] query = near(middle, 1e-3f, random);

        assertThat(nearest(matrix(vectors), query, 10, vectors)).isEqualTo(byComparingAll(query, vectors, 10));
    }

    @Test
    void theNearestRowsAreAmongTheCandidatesWhereOneNumberIsMuchLargerThanTheOthers() {
        Random random = new Random(2);
        float[][] vectors = new float[3_000][];
        for (int row = 0; row < vectors.length; row++) {
            vectors[row] = vector(random, 384);
            vectors[row][row % 7] = 1_000;
        }
        float[] query = vector(random, 384);

        assertThat(nearest(matrix(vectors), query, 10, vectors)).isEqualTo(byComparingAll(query, vectors, 10));
    }

    @Test
    void theCeilingIsNeverBelowTheCosineAndHardlyAbove() {
        Random random = new Random(3);
        float[][] vectors = new float[1_500][];
        for (int row = 0; row < vectors.length; row++) {
            vectors[row] = vector(random, 384);
        }
        float[] query = vector(random, 384);

        VectorMatrix.Candidates all = matrix(vectors).candidates(query, vectors.length, null);

        assertThat(all.rows()).hasSize(vectors.length);
        for (int i = 0; i < vectors.length; i++) {
            double cosine = cosine(query, vectors[all.rows()[i]]);
            assertThat((double) all.ceilings()[i]).isBetween(cosine, cosine + 0.02);
        }
    }

    @Test
    void fewRowsAreCandidates() {
        Random random = new Random(4);
        float[][] vectors = new float[20_000][];
        for (int row = 0; row < vectors.length; row++) {
            vectors[row] = vector(random, 384);
        }

        assertThat(matrix(vectors).candidates(vector(random, 384), 10, null).rows())
                .hasSizeLessThan(100);
    }

    @Test
    void ofEqualVectorsTheFirstAreCandidates() {
        float[][] vectors = new float[20_000][];
        for (int row = 0; row < vectors.length; row++) {
            vectors[row] = row % 3 == 0 ? new float[] {1, 1} : new float[] {1, -1};
        }

        assertThat(nearest(matrix(vectors), new float[] {2, 2}, 4, vectors)).containsExactly(0, 3, 6, 9);
    }

    @Test
    void lengthsDoNotMatter() {
        float[][] vectors = {{100, 1}, {0.001f, 0.001f}, {3e-39f, 0}};

        assertThat(nearest(matrix(vectors), new float[] {3, 3}, 1, vectors)).containsExactly(1);
    }

    @Test
    void aVectorOfZerosIsNearToNothing() {
        VectorMatrix.Candidates candidates =
                matrix(new float[] {0, 0}, new float[] {1, 0}).candidates(new float[] {1, 0}, 2, null);

        assertThat(candidates.rows()).containsExactly(1, 0);
        assertThat(candidates.ceilings()[0]).isCloseTo(1, within(1e-5f));
        assertThat(candidates.ceilings()[1]).isCloseTo(0, within(1e-5f));
    }

    @Test
    void searchesOnlyAllowedRows() {
        float[][] vectors = {{1, 0}, {1, 0.1f}, {0, 1}};
        BitSet allowed = new BitSet();
        allowed.set(2);

        assertThat(matrix(vectors).candidates(new float[] {1, 0}, 3, allowed).rows())
                .containsExactly(2);
    }

    @Test
    void nothingIsNearWhenThereIsNothing() {
        assertThat(matrix().candidates(new float[0], 5, null).rows()).isEmpty();
    }

    private static VectorMatrix matrix(float[]... vectors) {
        VectorMatrix.Builder builder = new VectorMatrix.Builder();
        for (float[] vector : vectors) {
            builder.add(VectorBlob.of(vector));
        }
        return builder.build();
    }

    /** What a store makes of the candidates: compares exactly until no ceiling is high enough. */
    private static List<Integer> nearest(VectorMatrix matrix, float[] query, int max, float[][] vectors) {
        VectorMatrix.Candidates candidates = matrix.candidates(query, max, null);
        List<Integer> compared = new ArrayList<>();
        PriorityQueue<Double> best = new PriorityQueue<>();
        for (int i = 0; i < candidates.rows().length; i++) {
            if (best.size() == max && candidates.ceilings()[i] < best.peek()) {
                break;
            }
            compared.add(candidates.rows()[i]);
            best.add(cosine(query, vectors[candidates.rows()[i]]));
            if (best.size() > max) {
                best.remove();
            }
        }
        return best(query, vectors, max, compared);
    }

    private static List<Integer> byComparingAll(float[] query, float[][] vectors, int max) {
        return best(
                query, vectors, max, IntStream.range(0, vectors.length).boxed().toList());
    }

    private static List<Integer> best(float[] query, float[][] vectors, int max, List<Integer> rows) {
        Map<Integer, Double> cosines = new HashMap<>();
        rows.forEach(row -> cosines.put(row, cosine(query, vectors[row])));
        return rows.stream()
                .sorted(Comparator.<Integer, Double>comparing(cosines::get)
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(max)
                .toList();
    }

    private static float[] vector(Random random, int dimension) {
        float[] vector = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            vector[i] = random.nextFloat() - 0.5f;
        }
        return vector;
    }

    private static float[] near(float[] vector, float distance, Random random) {
        float[] other = Arrays.copyOf(vector, vector.length);
        for (int i = 0; i < other.length; i++) {
            other[i] += distance * (random.nextFloat() - 0.5f);
        }
        return other;
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
