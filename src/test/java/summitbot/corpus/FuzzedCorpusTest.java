package summitbot.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static summitbot.testing.QuotingChat.assertVerbatim;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.answer.Quote;
import summitbot.chat.ChatMessage;
import summitbot.failure.InvalidInputException;
import summitbot.testing.Fuzzing;
import summitbot.testing.Mutation;
import summitbot.testing.QuotingChat;

/** Whatever stands in the files of a corpus, they are read or refused with a sentence, and what is read is quoted as printed. */
class FuzzedCorpusTest {
    private static final String ARTICLE = """
            ---
            id: bridge
            origin: 007_bridge.txt
            title: Bridge closed
            title_by: publisher
            publisher: The Harbour Post
            author: Ada Berg
            published: 2031-03-14
            language: en
            kind: interview
            interviewee: Tavia Brandt
            speakers:
              3: Oskar Lind
            ---
            Bridge closed

            By Ada Berg
            March 14, 2031
            “We closed the bridge on Sunday,” Mayor Tavia Brandt said. She added that engineers had found 12 cracks.
            Oskar Lind told reporters: "Nobody was hurt. It opens on 1 May, at 10 a.m."
            Q: When will it open?
            Brandt: In May, if Nordia pays for it.
            Support us from just $3 a month.
            """;

    private static final String GLOSSARY = """
            names:
              - name: Tavia Brandt
                kind: person
                variants: [Brandt, Тавия Брандт]
              - name: Nordia
                kind: place
                variants: [Nordian]
            terms:
              - term: bridge
                variants: [мост, көпір]
            """;

    private static final String BOILERPLATE = """
            words:
              month: "(?:march|may)"
              date: "%month%\\\\s+\\\\d{1,2}"
            rules:
              - name: date line
                scope: line
                patterns: ["%date%(?:, \\\\d{4})?"]
                unless: ["said"]
                max_words: 12
              - name: appeal
                scope: sentence
                patterns: ["support us .*"]
                continues: ["from .*"]
            """;

    private static final List<String> QUESTIONS =
            List.of("Who closed the bridge?", "How many cracks were found?", "Which article says \"Nobody was hurt\"?");

    @TempDir
    Path temporary;

    private CorpusFolder folder;

    @BeforeEach
    void makeFolder() {
        folder = CorpusFolder.in(temporary);
    }

    @Test
    void readsTheSample() {
        write(ARTICLE.getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(CorpusReader.read(temporary).articles()).hasSize(1);
    }

    @Test
    void readsOrRefusesAnyArticle() {
        folder.write("glossary.yaml", GLOSSARY);

        Fuzzing.run(random -> {
            write(Mutation.file(random, ARTICLE));
            readAndAsk(random);
        });
    }

    @Test
    void readsOrRefusesAnyGlossary() {
        write(ARTICLE.getBytes(java.nio.charset.StandardCharsets.UTF_8));

        folder.write("boilerplate.yaml", BOILERPLATE);
        Fuzzing.runQuarter(random -> {
            folder.write("glossary.yaml", Mutation.file(random, GLOSSARY));
            readAndAsk(random);
        });
    }

    @Test
    void readsOrRefusesAnyRulesOfBoilerplate() {
        write(ARTICLE.getBytes(java.nio.charset.StandardCharsets.UTF_8));

        Fuzzing.runQuarter(random -> {
            folder.write("boilerplate.yaml", Mutation.file(random, BOILERPLATE));
            readAndAsk(random);
        });
    }

    private void write(byte[] article) {
        folder.write("articles/bridge.md", article);
    }

    private void readAndAsk(Random random) {
        List<CorpusFinding> findings = CorpusCheck.check(temporary, LocalDate.of(2031, 4, 1));
        Corpus corpus;
        try {
            corpus = CorpusReader.read(temporary);
        } catch (InvalidInputException e) {
            assertThat(findings)
                    .as("what the check says of: %s", e.getMessage())
                    .anyMatch(FuzzedCorpusTest::isError);
            throw e;
        }
        assertThat(findings).noneMatch(FuzzedCorpusTest::isError);
        for (Article article : corpus.articles()) {
            article.sentences().stream()
                    .filter(Sentence::quotable)
                    .forEach(sentence -> assertThat(Quote.of(article, sentence).text())
                            .isEqualTo(article.text().substring(sentence.start(), sentence.end())));
        }
        if (random.nextInt(25) > 0) {
            // A chat reads all words of its articles first, which costs more than the rest.
            return;
        }
        String question = QUESTIONS.get(random.nextInt(QUESTIONS.size()));
        assertVerbatim(
                corpus,
                QuotingChat.over(corpus).compose(ChatMessage.of(question)).statements());
    }

    private static boolean isError(CorpusFinding finding) {
        return finding.severity() == CorpusFinding.Severity.ERROR;
    }
}
