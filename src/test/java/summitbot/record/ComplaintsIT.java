package summitbot.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.config.Settings.RecordSettings;
import summitbot.storage.Database;
import summitbot.storage.Schema;
import summitbot.testing.TestDatabase;

class ComplaintsIT {
    private static final long ANN = 11;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2031-04-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Database state;
    private SqlRecorder answers;
    private SqlFeedback feedback;
    private SqlPeople people;
    private SqlModeration moderation;
    private SqlComplaints complaints;

    @BeforeEach
    void open() {
        state = TestDatabase.open(folder.resolve("state.db"), Schema.STATE);
        answers = new SqlRecorder(state, new RecordSettings(30), CLOCK);
        feedback = new SqlFeedback(state, CLOCK);
        people = new SqlPeople(state);
        moderation = new SqlModeration(state, CLOCK);
        complaints = new SqlComplaints(state, answers, moderation);
    }

    @AfterEach
    void close() {
        state.close();
    }

    @Test
    void areBadAnswersAndRefusals() {
        long good = record(answers);
        long bad = record(answers);
        feedback.give(good, ANN, Feedback.Verdict.GOOD);
        feedback.give(bad, ANN, Feedback.Verdict.BAD);
        feedback.because(bad, ANN, Feedback.Reason.WRONG_SOURCE);

        assertThat(complaints.all()).singleElement().satisfies(complaint -> {
            assertThat(complaint.answer().number()).isEqualTo(bad);
            assertThat(complaint.bad()).isEqualTo(1);
            assertThat(complaint.reasons()).containsExactly(Feedback.Reason.WRONG_SOURCE);
        });
    }

    @Test
    void mayBePassedOnWhereThePersonAgreedOrOnTheConsole() {
        long onTelegram = record(answers);
        long replaced = record(answers);
        long onConsole = record(answers.ofConsole());
        shownTo(ANN, onTelegram);

        assertThat(shared(onTelegram)).isFalse();
        assertThat(shared(replaced)).as("nobody knows any more whose it is").isFalse();
        assertThat(shared(onConsole)).isTrue();

        people.shareQuestions(ANN, true);
        assertThat(shared(onTelegram)).isTrue();
        assertThat(shared(replaced)).isFalse();
    }

    @Test
    void passOnEarlierTurnsOfTheConsoleOnly() {
        long onTelegram = record(answers);
        long onConsole = record(answers.ofConsole());
        shownTo(ANN, onTelegram);
        people.shareQuestions(ANN, true);

        assertThat(DraftQuestion.yaml(complaints.of(onTelegram).orElseThrow()))
                .doesNotContain("history:", "Two presidents")
                .contains("earlier turns, which are left out");
        assertThat(DraftQuestion.yaml(complaints.of(onConsole).orElseThrow()))
                .contains("history:", "- role: user", "Two presidents")
                .doesNotContain("left out");
    }

    @Test
    void areReviewedOnceEachAndForgottenWithTheirAnswer() {
        long first = record(answers);
        long second = record(answers);
        feedback.give(first, ANN, Feedback.Verdict.BAD);
        feedback.give(second, ANN, Feedback.Verdict.BAD);
        assertThat(moderation.toReview()).isEqualTo(2);
        assertThat(moderation.nextToReview(0)).hasValue(first);
        assertThat(moderation.nextToReview(first)).hasValue(second);

        moderation.review(first, SqlModeration.Review.WRONG);
        assertThat(moderation.nextToReview(0)).hasValue(second);
        assertThat(moderation.toReview()).isEqualTo(1);

        answers.delete(List.of(first, second));
        assertThat(moderation.reviewOf(first)).isEmpty();
        assertThat(moderation.toReview()).isZero();
        moderation.review(first, SqlModeration.Review.WRONG);
        assertThat(moderation.reviewOf(first)).isEmpty();
    }

    @Test
    void pauseLastsUntilItIsEnded() {
        assertThat(moderation.paused()).isFalse();
        moderation.pause(true);
        moderation.pause(true);
        assertThat(new SqlModeration(state, CLOCK).paused()).isTrue();
        moderation.pause(false);
        assertThat(moderation.paused()).isFalse();
    }

    @Test
    void statisticsCountWhatWasAskedSince() {
        for (int i = 0; i < 20; i++) {
            record(answers);
        }
        feedback.give(1, ANN, Feedback.Verdict.GOOD);
        feedback.give(2, ANN, Feedback.Verdict.BAD);
        SqlStatistics statistics = new SqlStatistics(state);

        Statistics counted = statistics.since(CLOCK.instant());

        assertThat(counted.questions()).isEqualTo(20);
        assertThat(counted.answered()).isEqualTo(20);
        assertThat(counted.abstained()).isZero();
        assertThat(counted.good()).isEqualTo(1);
        assertThat(counted.bad()).isEqualTo(1);
        assertThat(counted.medianMillis()).isEqualTo(counted.p95Millis()).isPositive();
        assertThat(statistics.since(CLOCK.instant().plusMillis(1)).questions()).isZero();
        assertThat(statistics.unhandledUpdates()).isZero();
    }

    private static long record(SqlRecorder recorder) {
        return recorder.record(SampleExchanges.asking("Who met?")).orElseThrow();
    }

    private boolean shared(long answer) {
        return complaints.of(answer).orElseThrow().shared();
    }

    private void shownTo(long person, long answer) {
        state.write(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into telegram_reply (bot_id, update_id, chat_id, user_id, replied_at, answer, final)"
                            + " values (99, ?, ?, ?, 0, ?, 1)")) {
                insert.setLong(1, answer);
                insert.setLong(2, person);
                insert.setLong(3, person);
                insert.setLong(4, answer);
                return insert.executeUpdate();
            }
        });
    }
}
