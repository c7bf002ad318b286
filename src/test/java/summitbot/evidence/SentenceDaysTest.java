package summitbot.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceDaysTest {
    /** A Thursday. */
    private static final LocalDate WRITTEN = LocalDate.of(2031, 3, 13);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The treaty was signed on Monday. | 2031-03-10
                    The minister resigned yesterday. | 2031-03-12
                    The talks ended today. | 2031-03-13
                    Last Thursday the ferry sank. | 2031-03-06
                    On Thursday the ferry was raised. | 2031-03-13
                    The ferry sank on March 4. | 2031-03-04
                    The line was opened on 2 May 1998. | 1998-05-02
                    """)
    void readsDaysFromTheDayOfTheArticle(String sentence, LocalDate day) {
        assertThat(new SentenceDays(Optional.of(WRITTEN)).next(sentence)).containsExactly(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    A day later the harbour reopened. | 2031-03-05
                    The day before, a gale had been forecast. | 2031-03-03
                    Two days later the mayor resigned. | 2031-03-06
                    The following day divers went down. | 2031-03-05
                    """)
    void readsWhatGoesOnFromTheDayNamedLast(String sentence, LocalDate day) {
        SentenceDays days = new SentenceDays(Optional.of(WRITTEN));
        days.next("The ferry sank on March 4.");
        days.next("Nobody was hurt.");

        assertThat(days.next(sentence)).containsExactly(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The treaty was signed on Monday.",
                "The minister resigned yesterday.",
                "The ferry sank on March 4.",
                "A day later the harbour reopened."
            })
    void knowsNoneWhereTheArticleStatesNoDay(String sentence) {
        assertThat(new SentenceDays(Optional.empty()).next(sentence)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The talks will go on on Monday.",
                "A vote is due on Friday.",
                "Nobody was hurt.",
                "The ferry sank on March 45."
            })
    void guessesNoDayThatIsNotSaid(String sentence) {
        assertThat(new SentenceDays(Optional.of(WRITTEN)).next(sentence)).isEmpty();
    }

    @Test
    void aDayWithItsYearNeedsNoDayOfTheArticle() {
        assertThat(new SentenceDays(Optional.empty()).next("It was signed on 2 May 1998."))
                .containsExactly(LocalDate.of(1998, 5, 2));
    }
}
