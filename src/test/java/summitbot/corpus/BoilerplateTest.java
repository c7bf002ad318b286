package summitbot.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import summitbot.failure.InvalidInputException;

/**
 * Invented pages; each line of a fixture holds sentences with their role in front (B, Q or S), separated by {@code ¦}. The general rules
 * apply.
 */
class BoilerplateTest {
    private static final Path FIXTURES = Path.of("src/test/resources/summitbot/corpus/roles");

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(FIXTURES)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void marksWhatIsNotNewsAndWhatTheInterviewerAsks(Path page) throws IOException {
        StringBuilder text = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (String line : Files.readAllLines(page)) {
            if (line.startsWith("# ")) {
                continue;
            }
            StringBuilder printed = new StringBuilder();
            for (String part : line.split("¦")) {
                String sentence = part.substring(2);
                printed.append(sentence);
                expected.add(part.charAt(0) + " " + sentence.strip().replaceFirst("^[—-] ", ""));
            }
            text.append(printed).append('\n');
        }

        ArticleSentences.Roles roles = new ArticleSentences(BoilerplateRules.general())
                .of(
                        "page",
                        text.toString(),
                        attribution(page),
                        ArticleKind.valueOf(header(page, "kind").orElse("news").toUpperCase(Locale.ROOT)),
                        header(page, "interviewee"));

        assertThat(roles.sentences().stream()
                        .map(s -> s.role().name().charAt(0) + " " + s.text())
                        .toList())
                .isEqualTo(expected);
    }

    private static Attribution attribution(Path page) throws IOException {
        return new Attribution(
                header(page, "title").orElse("none"),
                TitleBy.PUBLISHER,
                Optional.empty(),
                header(page, "author"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<String> header(Path page, String key) throws IOException {
        String prefix = "# " + key + ": ";
        return Files.readAllLines(page).stream()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()))
                .findFirst();
    }

    @Test
    void aWordThatStandsForNothingIsRefused() {
        assertThatThrownBy(() -> BoilerplateRules.parse("boilerplate.yaml", "words: {name: null}\nrules: []\n"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("words.name is empty");
    }
}
