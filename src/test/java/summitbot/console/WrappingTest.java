package summitbot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WrappingTest {
    @Test
    void breaksBetweenWords() {
        assertThat(Wrapping.lines("one two three", 8)).containsExactly("one two", "three");
    }

    @Test
    void keepsLineBreaksAndEmptyLines() {
        assertThat(Wrapping.lines("a\n\nb", 10)).containsExactly("a", "", "b");
        assertThat(Wrapping.lines("", 10)).containsExactly("");
    }

    @Test
    void cutsAWordThatIsWiderThanALine() {
        assertThat(Wrapping.lines("abcdefghij kl", 4)).containsExactly("abcd", "efgh", "ij", "kl");
    }

    @Test
    void countsColumnsAsTheyAreShown() {
        assertThat(Wrapping.lines("日本語", 4)).containsExactly("日本", "語");
        assertThat(Wrapping.columns("e\u0301")).isEqualTo(1);
    }

    @Test
    void noLineIsTooWideAndNoWordIsLost() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 40; i++) {
                text.append("абвгд–-ё日x".charAt(random.nextInt(10)));
                text.append(random.nextInt(4) == 0 ? " " : "");
            }
            int width = 2 + random.nextInt(30);

            assertThat(Wrapping.lines(text.toString(), width))
                    .allSatisfy(line -> assertThat(Wrapping.columns(line)).isLessThanOrEqualTo(width));
            assertThat(String.join("", Wrapping.lines(text.toString(), width)).replace(" ", ""))
                    .isEqualTo(text.toString().replace(" ", ""));
        }
    }
}
