package summitbot.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandardTest {
    private static final List<Map<String, Double>> ROWS = List.of(
            Map.of("share", 0.2, "length", 100.0, "same", 5.0),
            Map.of("share", 0.4, "length", 300.0, "same", 5.0),
            Map.of("share", 0.6, "same", 5.0));

    private final Standard standard = Standard.of(List.of("share", "length", "same"), ROWS);

    @Test
    void putsEachValueOnAScaleOfMeanNoneAndDeviationOne() {
        for (int value = 0; value < 2; value++) {
            int i = value;
            double[] column =
                    ROWS.stream().mapToDouble(row -> standard.vector(row)[i]).toArray();

            assertThat(column[0] + column[1] + column[2]).isCloseTo(0, within(1e-6));
            assertThat(Vectors.dot(column, column) / 3).isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void aValueThatNeverChangesIsNone() {
        assertThat(ROWS).allSatisfy(row -> assertThat(standard.vector(row)[2]).isZero());
    }

    @Test
    void weightsOfTheVectorsGiveTheSameSumsForTheValuesAsTheyWere() {
        double[] learned = {2, -3, 0};

        Map<String, Double> weights = standard.weights(learned);

        Map<String, Double> row = ROWS.get(1);
        double sum = standard.shift(learned)
                + row.entrySet().stream()
                        .mapToDouble(value -> value.getValue() * weights.get(value.getKey()))
                        .sum();
        assertThat(sum).isCloseTo(Vectors.dot(standard.vector(row), learned), within(1e-6));
    }

    @Test
    void nothingToGoByGivesNumbersAllTheSame() {
        double[] vector = Standard.of(List.of("share"), List.of()).vector(Map.of());

        assertThat(vector).containsExactly(0);
    }
}
