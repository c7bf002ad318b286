package summitbot.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTextTest {
    @Test
    void showsControlCharactersAsTheirPictures() {
        assertThat(VisibleText.of("a\u001B[31mred\u0007\u0000\u007F\u009B2J")).isEqualTo("a␛[31mred␇␀␡�2J");
    }

    @Test
    void dropsZeroWidthAndBidiControls() {
        assertThat(VisibleText.of("ab\u200Bc\u202Ed\u2066e\uFEFFf\u00ADg")).isEqualTo("abcdefg");
    }

    @Test
    void keepsWhatCanBeSeen() {
        String text = "“Қазақстан” – Тоқаев, İstanbul, café, 日本, 😀\nnext";

        assertThat(VisibleText.of(text)).isEqualTo(text);
    }

    @Test
    void replacesABrokenSurrogate() {
        assertThat(VisibleText.of("a\uD800b")).isEqualTo("a\uFFFDb");
    }

    @Test
    void neverLetsAnythingThroughThatActsOnATerminal() {
        StringBuilder all = new StringBuilder();
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            all.appendCodePoint(point);
        }

        assertThat(VisibleText.of(all.toString()).codePoints())
                .noneMatch(point -> point != '\n'
                        && (Character.getType(point) == Character.CONTROL
                                || Character.getType(point) == Character.FORMAT));
    }
}
