package summitbot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import summitbot.failure.InvalidInputException;
import summitbot.question.Turn;

class QuestionSetReaderTest {
    private static final String GOOD = """
            - id: q1
              question: And what did she say?
              lang: en
              type: follow-up
              history:
                - role: user
                  text: What did he say?
                - role: bot
                  text: 'He said: “no”.'
              answerable: true
              gold_quotes:
                all_of:
                  - any_of:
                      - source: harbour
                        text: Quill said Nordia had not promised
                        speaker: Quill|article
              must_mention:
                - promised
              must_not: []
              attribution:
                publisher:
                  - The Harbour Post
                speaker:
                  - Dorota Quill
              note: She is the other president.
            """;

    @TempDir
    Path folder;

    private static QuestionSet parse(String text) {
        return QuestionSetReader.parse("set.yaml", text, Samples.ARTICLES);
    }

    private static void refused(String text, String... problems) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(String.join("\n", problems));
    }

    @Test
    void readsAnEntry() {
        QuestionEntry entry = parse(GOOD).entries().get(0);

        assertThat(entry.id()).isEqualTo("q1");
        assertThat(entry.history()).extracting(Turn::role).containsExactly(Turn.Role.USER, Turn.Role.BOT);
        assertThat(entry.points()).hasSize(1);
        assertThat(entry.mustMention().get(0).matcher("PROMISED").find()).isTrue();
        assertThat(entry.mustNot()).isEmpty();
    }

    @Test
    void theHashIsThatOfTheText() {
        assertThat(parse(GOOD).hash()).isEqualTo(parse(GOOD).hash()).hasSize(64);
        assertThat(parse(GOOD + "# a comment\n").hash())
                .isNotEqualTo(parse(GOOD).hash());
    }

    @Test
    void refusesUnknownMissingAndWronglyTypedFields() {
        refused(
                GOOD.replace("  note:", "  notes:"),
                "set.yaml:25: notes is not a known field; known are answerable, attribution, gold_quotes, history, id, lang,"
                        + " must_mention, must_not, note, question, type.");
        refused(GOOD.replace("  question: And what did she say?\n", ""), "set.yaml:1: question is missing.");
        refused(
                GOOD.replace("answerable: true", "answerable: maybe"),
                "set.yaml:10: answerable is maybe; allowed are true and false.");
        refused(GOOD.replace("role: bot", "role: robot"), "set.yaml:8: role is robot; allowed are user and bot.");
        refused(
                GOOD.replace("must_not: []", "must_not: promised"),
                "set.yaml:19: must_not is promised; allowed is a list, as [one, two].");
    }

    @Test
    void refusesADoubledIdWithBothLines() {
        refused(GOOD + GOOD, "set.yaml:26: id q1 stands twice, first in line 1; give each its own.");
    }

    @Test
    void refusesADoubledField() {
        assertThatThrownBy(() -> parse(GOOD.replace("  lang: en\n", "  lang: en\n  lang: ru\n")))
                .hasMessageContaining("set.yaml:4:")
                .hasMessageContaining("twice");
    }

    @Test
    void refusesAnInvalidRegularExpression() {
        refused(
                GOOD.replace("- promised", "- (promised"),
                "set.yaml:18: (promised is not a regular expression: Unclosed group at character 10.");
    }

    @Test
    void refusesAGoldQuoteThatDoesNotOccurInItsArticle() {
        refused(
                GOOD.replace("Nordia had not promised", "Nordia had promised"),
                "set.yaml:15: the gold quote does not occur in article harbour: Quill said Nordia had promised"
                        + " Copy it from the article, character for character.");
        refused(
                GOOD.replace("source: harbour", "source: ferries"),
                "set.yaml:14: source ferries is no article of this corpus.");
    }

    @Test
    void refusesAnAnswerableQuestionWithoutGoldQuotes() {
        refused(
                GOOD.substring(0, GOOD.indexOf("  gold_quotes")),
                "set.yaml:1: is answerable but has no gold_quotes; add the quotes that answer it.");
    }

    @Test
    void reportsAllProblemsAtOnce() {
        refused(
                GOOD.replace("- promised", "- (promised").replace("role: bot", "role: robot"),
                "set.yaml:8: role is robot; allowed are user and bot.",
                "set.yaml:18: (promised is not a regular expression: Unclosed group at character 10.");
    }

    @Test
    void refusesWhatIsNoList() {
        refused(
                "",
                "set.yaml:1: holds no questions; allowed is a list of entries with id, question, type, answerable.");
        refused(
                "id: q1",
                "set.yaml:1: holds no questions; allowed is a list of entries with id, question, type, answerable.");
    }

    @Test
    void theQuestionsOfTheCorpusFitItsArticles() {
        QuestionSet set = QuestionSetReader.read(
                Path.of("corpus/questions/summit.yaml"), PrintedArticles.read(Path.of("corpus")));

        assertThat(set.entries()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(List.of(set.name())).allMatch(name -> name.endsWith("summit.yaml"));
    }

    @Test
    void refusesBlankTextsAndWhatIsNoLanguageTagOrNoList() {
        refused(GOOD.replace("And what did she say?", "'  '"), "set.yaml:2: question is blank; write it out.");
        refused(
                GOOD.replace("lang: en", "lang: English (UK)"),
                "set.yaml:3: lang is English (UK); allowed is a language tag, as en, ru or zh-Hant.");
        refused(
                GOOD.replace("must_not: []", "must_not: never"),
                "set.yaml:19: must_not is never; allowed is a list, as [one, two].");
        refused(
                GOOD.replace("must_not: []", "must_not: {a: b}"),
                "set.yaml:19: must_not is no list; allowed is a list, as [one, two].");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "zh-Hant", "pt-BR", "sr-Latn-RS", "EN", "de-CH-1996"})
    void anyLanguageTagWillDo(String tag) {
        assertThat(parse(GOOD.replace("lang: en", "lang: " + tag))
                        .entries()
                        .get(0)
                        .lang())
                .isEqualTo(tag);
    }

    @Test
    void tellsTwentyProblemsInTheOrderOfTheirLinesAndHowManyMoreThereAre() {
        String wrong = "- id: a\n  question: q\n".repeat(30);

        assertThatThrownBy(() -> parse(wrong)).satisfies(failure -> {
            List<String> lines = failure.getMessage().lines().toList();
            assertThat(lines).hasSize(21);
            assertThat(lines.get(0)).startsWith("set.yaml:1: ");
            assertThat(lines.get(20)).matches("… and \\d+ more problems\\.");
        });
    }

    private void fileRefused(byte[] content, String problem) throws IOException {
        Path file = Files.write(folder.resolve("set.yaml"), content);

        assertThatThrownBy(() -> QuestionSetReader.read(file, Samples.ARTICLES))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith(file + problem)
                .satisfies(failure -> assertThat(failure.getMessage().lines()).hasSize(1));
    }

    @Test
    void whateverIsWrongWithAFileIsOneLineWithItsName() throws IOException {
        fileRefused(new byte[0], ":1: holds no questions; ");
        fileRefused("\n# nothing\n".getBytes(StandardCharsets.UTF_8), ":1: holds no questions; ");
        fileRefused("question: What?".getBytes(StandardCharsets.UTF_8), ":1: holds no questions; ");
        fileRefused(GOOD.getBytes(StandardCharsets.UTF_16), ":1: a NUL byte ");
        fileRefused("- id: ä".getBytes(StandardCharsets.ISO_8859_1), ":1: byte 0xE4 (offset 6) is not UTF-8.");
        fileRefused("- id: a\n  question: \"open".getBytes(StandardCharsets.UTF_8), ":2: not readable as YAML: ");
        fileRefused(new byte[] {'-', ' ', 'i', 'd', 0}, ":1: a NUL byte (offset 4); ");
        fileRefused("[".repeat(5000).getBytes(StandardCharsets.UTF_8), ":1: not readable as YAML: ");
        assertThatThrownBy(() -> QuestionSetReader.read(folder, Samples.ARTICLES))
                .hasMessage(folder + " is a folder; name a file.");
        assertThatThrownBy(() -> QuestionSetReader.read(folder.resolve("no.yaml"), Samples.ARTICLES))
                .hasMessage("There is no file " + folder.resolve("no.yaml") + ".");
    }
}
