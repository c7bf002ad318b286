package summitbot.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import summitbot.text.Scripts;

/** The file of the general vocabulary is what its header says. */
class VocabularyTest {
    private static final int COLUMNS = 4;

    /** A word with more meanings than this says too little. */
    private static final int MOST_MEANINGS = 5;

    private record Line(int number, String text) {
        List<List<String>> columns() {
            return List.of(text.split("\\|", -1)).stream()
                    .map(column -> List.of(column.split(",", -1)))
                    .toList();
        }
    }

    @Test
    void everyLineHasFourColumnsOfWordsWithoutBlanksAround() throws IOException {
        for (Line line : lines()) {
            assertThat(line.columns()).as("%s", line).hasSize(COLUMNS);
            for (List<String> column : line.columns()) {
                assertThat(column).as("%s", line).doesNotContain("").doesNotHaveDuplicates();
                assertThat(column)
                        .as("%s", line)
                        .allSatisfy(
                                word -> assertThat(word).isEqualTo(word.strip()).doesNotContain("  "));
            }
        }
    }

    @Test
    void noWordHasACapital() throws IOException {
        for (Line line : lines()) {
            assertThat(line.text()).as("%s", line).isEqualTo(line.text().toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void everyColumnIsInTheScriptOfItsLanguage() throws IOException {
        for (Line line : lines()) {
            for (int i = 0; i < COLUMNS; i++) {
                boolean cyrillic = i == 1 || i == 2;
                assertThat(line.columns().get(i))
                        .as("%s", line)
                        .allSatisfy(word -> assertThat(word.chars()
                                        .filter(Character::isLetter)
                                        .allMatch(
                                                letter -> Scripts.hasCyrillic(Character.toString(letter)) == cyrillic))
                                .as(word)
                                .isTrue());
            }
        }
    }

    @Test
    void anEnglishWordStandsInOneLineOnly() throws IOException {
        Set<String> seen = new HashSet<>();
        for (Line line : lines()) {
            for (String word : line.columns().get(0)) {
                assertThat(seen.add(word)).as("%s again in %s", word, line).isTrue();
            }
        }
    }

    @Test
    void noForeignWordHasMoreThanAFewMeanings() throws IOException {
        for (int i = 1; i < COLUMNS; i++) {
            Map<String, List<String>> lineOf = new HashMap<>();
            for (Line line : lines()) {
                for (String word : line.columns().get(i)) {
                    lineOf.computeIfAbsent(word, key -> new ArrayList<>())
                            .add(line.columns().get(0).get(0));
                }
            }
            lineOf.values().removeIf(meanings -> meanings.size() <= MOST_MEANINGS);
            assertThat(new TreeMap<>(lineOf)).isEmpty();
        }
    }

    @Test
    void theGeneralPartIsInAlphabeticalOrder() throws IOException {
        List<String> general = new ArrayList<>();
        int end = 0;
        for (Line line : lines()) {
            if (end > 0 && line.number() > end + 1) {
                break;
            }
            end = line.number();
            general.add(line.columns().get(0).get(0));
        }
        assertThat(general).hasSizeGreaterThan(1000).isSorted();
    }

    /** The lines of words with their numbers, without comments. */
    private static List<Line> lines() throws IOException {
        try (InputStream in = VocabularyTest.class.getResourceAsStream(Vocabulary.RESOURCE)) {
            assertThat(in).isNotNull();
            String[] all = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n");
            List<Line> lines = new ArrayList<>();
            for (int i = 0; i < all.length; i++) {
                if (!all[i].startsWith("#")) {
                    lines.add(new Line(i + 1, all[i]));
                }
            }
            return lines;
        }
    }
}
