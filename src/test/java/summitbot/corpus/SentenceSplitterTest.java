package summitbot.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SentenceSplitterTest {
    private static final Path FIXTURES = Path.of("src/test/resources/summitbot/corpus/sentences");

    private static List<String> split(String text) {
        return SentenceSplitter.split(text).stream().map(span -> span.of(text)).toList();
    }

    static Stream<Arguments> paragraphs() throws IOException {
        try (Stream<Path> files = Files.list(FIXTURES)) {
            return files.sorted().flatMap(SentenceSplitterTest::paragraphs).toList().stream();
        }
    }

    private static Stream<Arguments> paragraphs(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return IntStream.range(0, lines.size())
                    .filter(i -> !lines.get(i).startsWith("#"))
                    .mapToObj(i -> Arguments.of(file.getFileName() + ":" + (i + 1), lines.get(i)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("paragraphs")
    void findsTheBordersThatAReaderSees(String place, String marked) {
        List<String> expected = Stream.of(marked.split("¦")).map(String::strip).toList();

        assertThat(split(marked.replace("¦", ""))).as(place).isEqualTo(expected);
    }

    @Test
    void aSentenceNeverReachesOverALineBreak() {
        assertThat(split("First line goes\non here.\r\nThird\u2028fourth"))
                .containsExactly("First line goes", "on here.", "Third", "fourth");
    }

    @Test
    void spaceAroundASentenceIsNotPartOfIt() {
        assertThat(split(" \u00A0One.\u00A0 \u200BTwo. \t\n\n  ")).containsExactly("One.", "Two.");
        assertThat(split(" \n\t\u200B")).isEmpty();
        assertThat(split("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "— Yes, we do.|Yes, we do.",
                "- Item|Item",
                "• Item|Item",
                "* * *|* * *",
                "—|—",
                "-5 degrees|-5 degrees"
            })
    void theDashOrBulletThatOpensALineIsNotPartOfTheSentence(String line, String sentence) {
        assertThat(split(line)).containsExactly(sentence);
    }

    /** Seeded texts of all that matters to the rules, in every order. */
    @Test
    void sentencesAreOrderedDisjointAndCoverEverythingVisible() {
        String[] parts = {
            "Aug. 8",
            "U.S.",
            "Mr.",
            " ",
            "\n",
            "he said",
            "Putin",
            "?",
            "!",
            "…",
            "...",
            ".",
            "“",
            "”",
            "\"",
            "’",
            "(",
            ")",
            "—",
            "- ",
            "a.m.",
            "3.5",
            "www.x.org",
            "г.",
            "😀",
            "\r\n",
            "[1]",
            "«",
            "»",
            "\u0301",
            "x",
            "。",
            "I"
        };
        Random random = new Random(42);
        for (int n = 0; n < 3_000; n++) {
            StringBuilder built = new StringBuilder();
            for (int i = 0; i < 20; i++) {
                built.append(parts[random.nextInt(parts.length)]);
            }
            checkLaws(built.toString());
        }
    }

    private static void checkLaws(String text) {
        int last = 0;
        for (Span span : SentenceSplitter.split(text)) {
            assertThat(span.start()).isGreaterThanOrEqualTo(last);
            assertThat(span.end()).isGreaterThan(span.start());
            String gap = text.substring(last, span.start());
            assertThat(gap.chars().noneMatch(Character::isLetterOrDigit))
                    .as(text)
                    .isTrue();
            String sentence = span.of(text);
            assertThat(sentence.chars().noneMatch(c -> TextLines.isLineBreak((char) c)))
                    .as(text)
                    .isTrue();
            assertThat(TextLines.isSpace(sentence.charAt(0))).isFalse();
            assertThat(TextLines.isSpace(sentence.charAt(sentence.length() - 1)))
                    .isFalse();
            last = span.end();
        }
        assertThat(text.substring(last).chars().noneMatch(Character::isLetterOrDigit))
                .as(text)
                .isTrue();
    }

    @Test
    void splittingTheLinesOneByOneGivesTheSameSentences() throws IOException {
        String text = Files.readString(FIXTURES.resolve("wire.txt")).replace("¦", "");

        List<String> lineByLine =
                text.lines().flatMap(line -> split(line).stream()).toList();

        assertThat(split(text)).isEqualTo(lineByLine);
    }
}
