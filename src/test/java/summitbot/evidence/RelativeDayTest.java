package summitbot.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import summitbot.corpus.Corpus;
import summitbot.corpus.Glossary;
import summitbot.corpus.Passage;
import summitbot.question.Question;
import summitbot.question.QuestionReader;
import summitbot.question.Turn;
import summitbot.retrieval.LegScore;
import summitbot.retrieval.RankedPassage;
import summitbot.testing.SampleCorpus;
import summitbot.testing.SampleCorpus.Line;

class RelativeDayTest {
    private static final Corpus CORPUS = new Corpus(
            List.of(SampleCorpus.article(
                    "treaty",
                    Optional.of("The Lenn Gazette"),
                    Optional.of(LocalDate.of(2031, 3, 13)),
                    Line.of("The treaty was signed in Lomar on Monday."),
                    Line.of("Fishermen blocked the harbour on March 9."),
                    Line.of("Dockers in the port walked out on Tuesday."),
                    Line.of("The mayor opened a school on Wednesday."),
                    Line.of("Prices rose in the whole country."))),
            Glossary.EMPTY,
            "0".repeat(64));

    private final QuestionReader reader = new QuestionReader(CORPUS);
    private final EvidenceFinder finder = new EvidenceFinder(
            CORPUS,
            (query, max) -> List.of(new RankedPassage(
                    new Passage("treaty", 1, 5, "", ""), 1, Optional.of(new LegScore(1, 0.84)), Optional.empty())),
            10);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    What happened the day after the signing? | 1 | signing
                    Who resigned a day before the vote? | -1 | vote
                    Where were they two days after the accident? | 2 | accident
                    What happened on the next day? | 1 |
                    Что произошло на следующий день после подписания? | 1 | подписания
                    Что было за два дня до встречи? | -2 | встречи
                    Кто звонил накануне саммита? | -1 | саммита
                    Саммиттен кейін не болды? | |
                    Қол қоюдан бір күн кейін не болды? | 1 | қоюдан
                    Zirveden iki gün önce ne oldu? | -2 | Zirveden
                    """)
    void readsADayFromAnEvent(String question, Integer days, String event) {
        Optional<RelativeDay> found = RelativeDay.in(question);

        assertThat(found.map(RelativeDay::days)).isEqualTo(Optional.ofNullable(days));
        assertThat(found.map(RelativeDay::event))
                .isEqualTo(Optional.ofNullable(days).map(none -> event == null ? "" : event));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What happened on the last day?",
                "How many days did it last?",
                "Who spoke after the signing?",
                ""
            })
    void readsNoneElsewhere(String question) {
        assertThat(RelativeDay.in(question)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    What happened the day after the treaty was signed? | Dockers
                    What happened the day before the treaty was signed? | Fishermen
                    What happened two days after the treaty was signed? | The mayor
                    What happened on 11 March? | Dockers
                    What happened on Sunday? | Fishermen
                    """)
    void findsWhatTheArticlePutsOnThatDay(String question, String answer) {
        assertThat(best(new Question(question, List.of()))).startsWith(answer);
    }

    @Test
    void theQuestionBeforeNamesTheEventOfAFollowUp() {
        assertThat(best(new Question(
                        "And the day after?", List.of(new Turn(Turn.Role.USER, "When was the treaty signed?")))))
                .startsWith("Dockers");
    }

    private String best(Question question) {
        return finder.find(reader.read(question)).sentences().get(0).sentence().text();
    }
}
