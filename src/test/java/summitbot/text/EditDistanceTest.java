package summitbot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
    @ParameterizedTest
    @CsvSource({
        "ushakov, ushakof, 1",
        "anchorage, anchorige, 1",
        "secretary, secratary, 1",
        "summit, sumimt, 1",
        "kyiv, kiev, 2",
        "putin, putin, 0",
        "'', abc, 3",
        "ca, abc, 3",
        "xab, xbay, 2"
    })
    void countsInsertionsDeletionsReplacementsAndSwaps(String a, String b, int distance) {
        assertThat(EditDistance.of(a, b, 5)).isEqualTo(distance);
        assertThat(EditDistance.within(a, b, distance)).isTrue();
        assertThat(EditDistance.within(a, b, distance - 1)).isFalse();
    }

    @Test
    void stopsOneBeyondTheLimit() {
        assertThat(EditDistance.of("abcdef", "uvwxyz", 2)).isEqualTo(3);
        assertThat(EditDistance.of("a", "abcdefgh", 2)).isEqualTo(3);
    }

    @Test
    void isSymmetricAndTheEarlyExitChangesNothing() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            String a = word(random);
            String b = word(random);
            int distance = EditDistance.of(a, b, 20);
            assertThat(EditDistance.of(b, a, 20)).isEqualTo(distance);
            for (int max = 0; max <= 4; max++) {
                assertThat(EditDistance.of(a, b, max)).isEqualTo(Math.min(distance, max + 1));
            }
        }
    }

    private static String word(Random random) {
        return random.ints(random.nextInt(8), 'a', 'd')
                .collect(StringBuilder::new, (word, c) -> word.append((char) c), StringBuilder::append)
                .toString();
    }
}
