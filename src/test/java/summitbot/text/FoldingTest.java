package summitbot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FoldingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Anchorage|anchorage",
                "Luiz Inácio Lula da Silva|luiz inacio lula da silva",
                "Lukaşenko|lukasenko",
                "DIYARBAKIR Diyarbakır İstanbul|diyarbakir diyarbakir istanbul",
                "Ёлка ещё|елка еще",
                "Зеленский|зеленский",
                "Зеле́нский|зеленский",
                "Тоқаев|тоқаев",
                "Putin’s|putin's",
                "“peace at any cost”|\"\"\"peace at any cost\"\"\"",
                "Kassym‑Jomart – talks|kassym-jomart - talks",
                "ﬁrst Ｎews|first news",
                "Straße Łódź Ærø|strasse lodz aero",
                "习近平|习近平"
            })
    void comparesSpellingsAlike(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded.replace("\"\"", "\""));
    }

    @Test
    void leavesOutZeroWidthAndControlCharacters() {
        assertThat(Folding.fold("Pu\u200btin\u0000 \u200eand\u00ad\ttalks\ufeff"))
                .isEqualTo("putin and talks");
    }

    @Test
    void keepsAFoldedTextAsItIsWithoutCopying() {
        String folded = "the summit in alaska";

        assertThat(Folding.fold(folded)).isSameAs(folded);
    }

    @ParameterizedTest
    @MethodSource("randomTexts")
    void foldingTwiceChangesNothingMore(String text) {
        String once = Folding.fold(text);

        assertThat(Folding.fold(once)).isEqualTo(once);
    }

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    static java.util.stream.Stream<String> randomTexts() {
        return seeds().mapToObj(seed -> {
            Random random = new Random(seed);
            int[] codePoints = random.ints(40, 0, 0x3000)
                    .filter(c -> Character.isDefined(c) && !Character.isSurrogate((char) c))
                    .toArray();
            return new String(codePoints, 0, codePoints.length);
        });
    }
}
