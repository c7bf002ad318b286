package summitbot.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import summitbot.corpus.CorpusFinding.Severity;

class CorpusCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 12, 31);

    @TempDir
    Path temporary;

    private CorpusFolder folder;

    @BeforeEach
    void makeFolder() {
        folder = CorpusFolder.in(temporary);
    }

    private List<CorpusFinding> check() {
        return CorpusCheck.check(folder.path(), TODAY);
    }

    private Path write(String keys, String text) {
        return folder.write("articles/a.md", CorpusFolder.header("a").replaceFirst("---\n$", keys + "---\n") + text);
    }

    @Test
    void ourOwnCorpusIsInOrder() {
        assertThat(CorpusCheck.check(Path.of("corpus"), TODAY)).isEmpty();
    }

    @Test
    void problemsOfAllFilesAreErrors() {
        Path first = folder.write("articles/1.md", "no front matter");
        Path second = folder.write("articles/2.md", CorpusFolder.header("b"));
        Path third = folder.write("articles/3.md", CorpusFolder.header("c") + CorpusFolder.TEXT);
        Path fourth = folder.write("articles/4.md", CorpusFolder.header("c") + "Other text.");

        List<CorpusFinding> findings = check();

        assertThat(findings.stream().filter(f -> f.severity() == Severity.ERROR).map(CorpusFinding::message))
                .satisfiesExactly(
                        m -> assertThat(m).startsWith(first + ":1: front matter is missing"),
                        m -> assertThat(m).startsWith(second + ":7: the article has no text"),
                        m -> assertThat(m).startsWith(fourth + ":2: id 'c' is already used by " + third));
    }

    @Test
    void aMissingFolderIsAnError() {
        assertThat(CorpusCheck.check(temporary.resolve("none"), TODAY))
                .singleElement()
                .returns(Severity.ERROR, CorpusFinding::severity);
    }

    @Test
    void warnsOfWhatAnEditorShouldLookAt() {
        Path file = write(
                "published: 2026-01-01\nurl: example.org/1\nlanguage: english_\nkind: interview\n"
                        + "interviewee: Ann Lee\n",
                "The bridge was closed. Itâ€™s rusty.\n" + "very ".repeat(200) + "long.\n");

        assertThat(check())
                .allMatch(f -> f.severity() == Severity.WARNING)
                .extracting(CorpusFinding::message)
                .containsExactly(
                        file + ":6: published is 2026-01-01, which lies in the future.",
                        file + ":7: url is 'example.org/1'; expected is an address with http:// or https://.",
                        file + ":8: language is 'english_'; expected is a tag such as en, ru or pt-BR.",
                        file + ":9: this is an interview, but no question of the interviewer was found in it.",
                        file + ":10: interviewee is 'Ann Lee', who is not named in the text.",
                        file + ":12: sentence 2 looks garbled, as if it had been read in a wrong encoding.",
                        file + ":13: sentence 3 has 1005 characters; more than 700 are not shown as a quote.");
    }

    @Test
    void warnsOfAPublishersTitleThatTheTextDoesNotHold() {
        Path file = folder.write(
                "articles/a.md", CorpusFolder.header("a").replace("editor", "publisher") + "Nothing about it.\n");

        assertThat(check())
                .singleElement()
                .satisfies(f -> assertThat(f.message()).startsWith(file + ":4: title_by is publisher"));
    }

    @Test
    void warnsOfAnArticleWithNothingToQuote() {
        Path file = write("", "Advertisement\n");

        assertThat(check())
                .extracting(CorpusFinding::message)
                .containsExactly(
                        file + ":7: no sentence of this article can be quoted; all of it counts as boilerplate.");
    }

    @Test
    void warnsOfTextsThatStandTwiceAndOfFilesThatAreNotRead() {
        folder.article("a", CorpusFolder.TEXT);
        folder.article("b", CorpusFolder.TEXT);
        folder.write("articles/c.txt", "x");
        folder.write(
                "glossary.yaml",
                "names:\n  - {name: Ann, kind: person, variants: [Anna]}\n  - {name: Bo, kind: person, variants: [anna]}\n");

        assertThat(check())
                .extracting(CorpusFinding::message)
                .satisfiesExactly(
                        m -> assertThat(m)
                                .contains("b.md:2: this article has the same text as")
                                .contains("a.md"),
                        m -> assertThat(m).endsWith("c.txt is not read; article files end in .md."),
                        m -> assertThat(m).contains("'anna' stands for Ann and for Bo"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 12})
    void warnsOfLinesBrokenForTheirLength(int times) {
        write(
                "",
                "The bridge was closed on Sunday after\nengineers found cracks in two of its\npillars,\n"
                        .repeat(times));

        assertThat(check())
                .extracting(CorpusFinding::message)
                .anySatisfy(m -> assertThat(m).contains("lines end in the middle of a sentence"));
    }
}
