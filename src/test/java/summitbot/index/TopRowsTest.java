package summitbot.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopRowsTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 64, 200})
    void keepsTheBestInWhateverOrderTheyCome(int max) {
        Random random = new Random(max);
        List<Integer> rows = new ArrayList<>();
        float[] scores = new float[150];
        for (int row = 0; row < scores.length; row++) {
            rows.add(row);
            // Few distinct scores, so that there are many ties.
            scores[row] = random.nextInt(20);
        }
        List<Integer> expected = rows.stream()
                .sorted(Comparator.<Integer>comparingDouble(row -> -scores[row]).thenComparing(row -> row))
                .limit(max)
                .toList();
        Collections.shuffle(rows, random);

        TopRows top = new TopRows(max);
        rows.forEach(row -> top.offer(row, scores[row]));

        int[] kept = new int[top.size()];
        top.drain(kept, new float[top.size()]);
        assertThat(kept)
                .containsExactly(expected.stream().mapToInt(Integer::intValue).toArray());
    }
}
