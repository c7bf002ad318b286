package summitbot.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopScoresTest {
    private static final int COUNT = 150;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 64, 150, 200})
    void keepsTheBestInWhateverOrderTheyCome(int max) {
        Random random = new Random(max);
        List<Float> scores = new ArrayList<>();
        TopScores top = new TopScores(max);
        for (int i = 0; i < COUNT; i++) {
            // Few distinct scores, so that there are many ties.
            float score = random.nextInt(20);
            scores.add(score);
            top.offer(score);
        }

        Collections.sort(scores, Comparator.reverseOrder());

        assertThat(top.threshold()).isEqualTo(max > COUNT ? Float.NEGATIVE_INFINITY : scores.get(max - 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 40})
    void keepsTheBestOfTwoTogether(int max) {
        TopScores odd = new TopScores(max);
        TopScores even = new TopScores(max);
        for (int i = 0; i < COUNT; i++) {
            (i % 2 == 0 ? even : odd).offer(i);
        }

        odd.offerAll(even);

        assertThat(odd.threshold()).isEqualTo(COUNT - max);
    }
}
