package summitbot.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.config.Settings.RecordSettings;
import summitbot.record.Feedback.Reason;
import summitbot.record.Feedback.Verdict;
import summitbot.storage.Database;
import summitbot.storage.Schema;
import summitbot.testing.TestDatabase;

class SqlFeedbackIT {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2031-03-14T12:00:00Z"), ZoneOffset.UTC);
    private static final long ANN = 11;
    private static final long BOB = 12;

    @TempDir
    Path folder;

    private Database database;
    private SqlFeedback feedback;

    @BeforeEach
    void open() {
        database = TestDatabase.open(folder.resolve("state.db"), Schema.STATE);
        feedback = new SqlFeedback(database, CLOCK);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void asksForAReasonOncePerPersonAndAnswer() {
        assertThat(feedback.give(1, ANN, Verdict.BAD)).isTrue();
        assertThat(feedback.give(1, ANN, Verdict.BAD)).isFalse();
        assertThat(feedback.give(1, ANN, Verdict.GOOD)).isFalse();
        assertThat(feedback.give(1, ANN, Verdict.BAD)).isFalse();
        assertThat(feedback.give(1, BOB, Verdict.BAD)).isTrue();
        assertThat(feedback.give(2, ANN, Verdict.BAD)).isTrue();
    }

    @Test
    void keepsTheLastVerdictOfEachPerson() {
        feedback.give(1, ANN, Verdict.BAD);
        feedback.because(1, ANN, Reason.WRONG_SOURCE);
        feedback.give(1, BOB, Verdict.GOOD);

        assertThat(feedback.find(1, ANN))
                .contains(new Feedback(1, ANN, Verdict.BAD, Optional.of(Reason.WRONG_SOURCE), CLOCK.instant()));

        feedback.give(1, ANN, Verdict.GOOD);

        assertThat(feedback.all()).extracting(Feedback::verdict).containsExactly(Verdict.GOOD, Verdict.GOOD);
        assertThat(feedback.find(1, ANN).orElseThrow().reason()).isEmpty();
    }

    @Test
    void countsAReasonAloneAsABadVerdict() {
        feedback.because(1, BOB, Reason.OTHER);

        assertThat(feedback.find(1, BOB).orElseThrow().verdict()).isEqualTo(Verdict.BAD);
        assertThat(feedback.give(1, BOB, Verdict.BAD)).isFalse();
        assertThat(feedback.find(1, BOB).orElseThrow().reason()).contains(Reason.OTHER);
    }

    @Test
    void goesWithTheAnswerAndWithThePerson() {
        SqlRecorder answers = new SqlRecorder(database, new RecordSettings(30), CLOCK);
        long one = answers.record(SampleExchanges.asking("One?")).orElseThrow();
        long two = answers.record(SampleExchanges.asking("Two?")).orElseThrow();
        feedback.give(one, ANN, Verdict.GOOD);
        feedback.give(two, ANN, Verdict.GOOD);
        feedback.give(two, BOB, Verdict.BAD);

        assertThat(answers.delete(List.of(one, 99L))).isEqualTo(1);
        assertThat(feedback.all()).hasSize(2);
        assertThat(feedback.deleteOf(BOB)).isEqualTo(1);
        assertThat(feedback.all()).extracting(Feedback::person).containsExactly(ANN);
        assertThat(feedback.find(two, BOB)).isEmpty();
    }

    @Test
    void remembersTheLanguageAPersonChose() {
        SqlPeople people = new SqlPeople(database);
        assertThat(people.language(ANN)).isEmpty();

        people.choose(ANN, "kk");
        people.choose(ANN, "tr");

        assertThat(people.language(ANN)).contains("tr");
        assertThat(people.delete(ANN)).isTrue();
        assertThat(people.delete(ANN)).isFalse();
        assertThat(people.language(ANN)).isEmpty();
    }
}
