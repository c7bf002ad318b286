package summitbot.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import summitbot.failure.InvalidInputException;

class ArticleReaderTest {
    private static final ArticleReader READER = new ArticleReader(BoilerplateRules.general(), Glossary.EMPTY);

    private static Article read(String keys, String text) {
        return READER.parse(
                "a.md",
                CorpusFolder.header("a")
                        .replace("---\n", "")
                        .transform(required -> "---\n" + required + keys + "---\n" + text));
    }

    private static Attribution attribution(String keys) {
        return read(keys, CorpusFolder.TEXT).attribution();
    }

    @Test
    void anInferredDateIsNeverAStatedOne() {
        assertThat(attribution("published_inferred: 2025-01-31\n"))
                .returns(Optional.empty(), Attribution::published)
                .returns(Optional.of(LocalDate.of(2025, 1, 31)), Attribution::publishedInferred);
        assertThat(attribution("published: 2025-01-31\npublished_inferred: true\n"))
                .returns(Optional.empty(), Attribution::published)
                .returns(Optional.of(LocalDate.of(2025, 1, 31)), Attribution::publishedInferred);
        assertThat(attribution("published: 2025-01-31\npublished_inferred: false\n"))
                .returns(Optional.of(LocalDate.of(2025, 1, 31)), Attribution::published)
                .returns(Optional.empty(), Attribution::publishedInferred);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "published_inferred: soon|published_inferred is 'soon'; allowed is a date such as 2025-01-31, true or false.",
                "published_inferred: true|published_inferred is true, but there is no published; write the inferred date there.",
                "published: 31.01.2025|published is '31.01.2025'; allowed is a date such as 2025-01-31.",
                "published: 20250816|published",
                "published: 9223372036854775807|published",
                "kind: poem|kind is 'poem'; allowed are news, interview.",
                "speakers: {0: Ann}|speakers names sentence 0; sentences count from 1.",
                "speakers: {one: Ann}|speakers",
                "id: 'a b'|id stands here a second time; keep one.",
            })
    void aWrongValueIsRefusedWithItsLine(String line, String message) {
        assertThatThrownBy(() -> read(line + "\n", CorpusFolder.TEXT))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageMatching("a\\.md:\\d+: .*")
                .hasMessageContaining(message);
    }

    @Test
    void everyWrongValueIsNamedWithItsOwnLine() {
        String file =
                "---\ntitle_by: editor\nid: a b\norigin: ' '\ntitle: Storm\nspeakers: {0: Ann}\n---\nIt rained.\n";

        assertThatThrownBy(() -> READER.parse("a.md", file))
                .hasMessage("a.md:3: id is 'a b'; allowed are up to 100 letters, digits, '-', '_' and '.', the first a"
                        + " letter or digit.\n"
                        + "a.md:4: origin is empty; it needs a value.\n"
                        + "a.md:6: speakers names sentence 0; sentences count from 1.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "'-a'", "a/b", "a#1", "''"})
    void anIdThatCannotStandInACommandIsRefused(String id) {
        assertThatThrownBy(() -> READER.parse(
                        "a.md", CorpusFolder.header("x").replaceFirst("id: x", "id: " + id) + CorpusFolder.TEXT))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("id is '");
    }

    @Test
    void anEditorsSpeakersOverrideTheRules() {
        String text = "“It was closed,” Ann Lee said. “It was not,” Bo Ray said.\n";

        List<Sentence> corrected = read("speakers:\n  1: Cy Fox\n  2:\n", text).sentences();

        assertThat(corrected).extracting(Sentence::speaker).containsExactly(Optional.of("Cy Fox"), Optional.empty());
    }

    @Test
    void aSpeakerForAMissingSentenceIsRefusedWithItsLine() {
        assertThatThrownBy(() -> read("speakers:\n  1: Ann\n  3: Bo\n", CorpusFolder.TEXT))
                .hasMessage("a.md:8: speakers names sentence 3, but the article has only 2; corpus show lists them.");
    }

    @Test
    void anInterviewIsKnownByItsIntervieweeOrItsDialogue() {
        assertThat(read("interviewee: Ann Lee\n", CorpusFolder.TEXT).kind()).isEqualTo(ArticleKind.INTERVIEW);
        Article dialogue = read("", "Ann Lee spoke to us.\n— Why?\n— Because.\n— And then?\n— Nothing.\n");
        assertThat(dialogue.kind()).isEqualTo(ArticleKind.INTERVIEW);
        assertThat(dialogue.sentences())
                .extracting(Sentence::role)
                .containsExactly(
                        SentenceRole.STATEMENT,
                        SentenceRole.QUESTION,
                        SentenceRole.STATEMENT,
                        SentenceRole.QUESTION,
                        SentenceRole.STATEMENT);
    }

    @Test
    void namesTheRuleThatMarksEachSentence() {
        Article article =
                read("", "World\n2025-01-31 The bridge was closed.\nAdvertisement\nAll rights reserved.\n***\n");

        assertThat(READER.boilerplate(article))
                .isEqualTo(Map.of(
                        1, "section, place or credit on a line of its own",
                        2, "date header",
                        4, "advertisement",
                        5, "copyright",
                        6, "section, place or credit on a line of its own"));
    }

    @Test
    void aTextOfSeveralMegabytesIsReadWhole() {
        String text = CorpusFolder.TEXT.repeat(20_000);

        Article article = read("", text);

        assertThat(article.sentences()).hasSize(40_000);
        assertThat(PassageSplitter.split(article, 500)).hasSizeBetween(2_000, 4_000);
    }
}
