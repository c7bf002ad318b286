package summitbot.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.failure.InvalidInputException;

class GlossaryReaderTest {
    @TempDir
    Path folder;

    @Test
    void readsNamesAndTerms() {
        Glossary glossary = GlossaryReader.parse("glossary.yaml", """
                names:
                  - name: Ann Lee
                    kind: person
                    variants: [Lee, Энн Ли]
                  - name: NO
                    kind: organisation
                terms:
                  - english: bridge
                    words: [мост, köprü]
                """);

        assertThat(glossary)
                .isEqualTo(new Glossary(
                        List.of(
                                new Glossary.Name("Ann Lee", Glossary.Kind.PERSON, List.of("Lee", "Энн Ли")),
                                new Glossary.Name("NO", Glossary.Kind.ORGANISATION, List.of())),
                        List.of(new Glossary.Term("bridge", List.of("мост", "köprü")))));
    }

    @Test
    void aFolderWithoutGlossaryHasAnEmptyOne() {
        assertThat(GlossaryReader.of(folder)).isEqualTo(Glossary.EMPTY);
        assertThat(GlossaryReader.parse("glossary.yaml", "# nothing yet\n\n")).isEqualTo(Glossary.EMPTY);
    }

    @Test
    void aWrongKeyIsRefusedWithItsLine() {
        assertThatThrownBy(() -> GlossaryReader.parse("glossary.yaml", "names:\n  - name: Ann\n    kinds: person\n"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith(
                        "glossary.yaml:3: names[1].kinds is not a known key; known are name, kind, variants.");
    }

    @Test
    void everyPersonOfOurGlossaryIsNamedInTheArticles() {
        Corpus corpus = CorpusReader.read(Path.of("corpus"));
        String text =
                String.join("\n", corpus.articles().stream().map(Article::text).toList());

        List<String> people = corpus.glossary().names().stream()
                .filter(name -> name.kind() == Glossary.Kind.PERSON)
                .map(Glossary.Name::name)
                .toList();

        assertThat(people).hasSizeGreaterThan(20).allSatisfy(person -> {
            String family = person.substring(person.lastIndexOf(' ') + 1);
            assertThat(Pattern.compile("\\b" + family + "\\b").matcher(text).find())
                    .as(person)
                    .isTrue();
        });
    }
}
