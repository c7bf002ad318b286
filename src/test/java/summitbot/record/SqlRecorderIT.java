package summitbot.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import summitbot.config.Settings.RecordSettings;
import summitbot.failure.InvalidInputException;
import summitbot.storage.Database;
import summitbot.storage.Database.Engine;
import summitbot.storage.Schema;
import summitbot.testing.TestDatabase;

class SqlRecorderIT {
    private static final Instant NOW = Instant.parse("2031-03-14T12:00:00.123Z");

    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = TestDatabase.open(folder.resolve("state.db"), Schema.STATE);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private SqlRecorder recorder(int retentionDays, Instant now) {
        return new SqlRecorder(database, new RecordSettings(retentionDays), Clock.fixed(now, ZoneOffset.UTC));
    }

    private SqlRecorder recorder() {
        return recorder(30, NOW);
    }

    @Test
    void findsWhatItRecorded() {
        Exchange exchange = SampleExchanges.asking("Who was there?");

        OptionalLong number = recorder().record(exchange);

        assertThat(recorder().find(number.getAsLong())).contains(new RecordedAnswer(1, NOW, exchange));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NUL \u0000 in it",
                "'; drop table answer; --",
                "“Қазақ” 👍 \u200b",
                "line\nbreak\ttab",
                "{\"json\": [}"
            })
    void keepsAnyTextAsTyped(String question) {
        long number = recorder().record(SampleExchanges.asking(question)).getAsLong();

        String kept = recorder().find(number).orElseThrow().exchange().question();
        assertThat(kept).isEqualTo(database.engine() == Engine.SQLITE ? question : question.replace('\0', '\uFFFD'));
    }

    @Test
    void numbersGrowAndAreNeverGivenTwice() {
        SqlRecorder recorder = recorder(1, NOW);
        recorder.record(SampleExchanges.asking("one"));
        long second = recorder.record(SampleExchanges.asking("two")).getAsLong();
        recorder(1, NOW.plus(Duration.ofDays(3))).deleteExpired();

        long third = recorder.record(SampleExchanges.asking("three")).getAsLong();

        assertThat(second).isEqualTo(2);
        assertThat(third).isEqualTo(3);
        assertThat(recorder.find(2)).isEmpty();
    }

    @Test
    void deletesWhatIsOlderThanTheRetention() {
        recorder(30, NOW.minus(Duration.ofDays(31))).record(SampleExchanges.asking("old"));
        recorder(30, NOW.minus(Duration.ofDays(29))).record(SampleExchanges.asking("young"));

        int deleted = recorder(30, NOW).deleteExpired();

        assertThat(deleted).isEqualTo(1);
        assertThat(recorder().find(1)).isEmpty();
        assertThat(recorder().find(2)).isPresent();
    }

    @Test
    void keepsNothingWithARetentionOfNoDays() {
        recorder().record(SampleExchanges.asking("before"));
        SqlRecorder none = recorder(0, NOW);

        assertThat(none.record(SampleExchanges.asking("now"))).isEmpty();
        assertThat(none.deleteExpired()).isEqualTo(1);
        assertThat(none.find(1)).isEmpty();
    }

    @Test
    void saysWhichNumbersThereAre() {
        assertThatThrownBy(() -> recorder().require(17))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("No answer has the number 17; none is recorded."
                        + " Answers are kept for 30 days (record.retentionDays).");
        recorder().record(SampleExchanges.asking("one"));
        recorder().record(SampleExchanges.asking("two"));

        assertThatThrownBy(() -> recorder().require(17)).hasMessageContaining("recorded are 1 to 2.");
    }

    @Test
    void tenThreadsRecordWithoutLossOrDoubling() throws Exception {
        SqlRecorder recorder = recorder();
        ExecutorService threads = Executors.newFixedThreadPool(10);
        List<Callable<List<Long>>> tasks = new ArrayList<>();
        for (int thread = 0; thread < 10; thread++) {
            String name = "thread " + thread;
            tasks.add(() -> LongStream.range(0, 20)
                    .map(i -> recorder.record(SampleExchanges.asking(name + " question " + i))
                            .getAsLong())
                    .boxed()
                    .toList());
        }

        List<Long> numbers = new ArrayList<>();
        for (Future<List<Long>> future : threads.invokeAll(tasks)) {
            numbers.addAll(future.get());
        }
        threads.shutdown();

        assertThat(numbers).hasSize(200).doesNotHaveDuplicates();
        assertThat(numbers)
                .allSatisfy(number -> assertThat(recorder.find(number)).isPresent());
    }

    @Test
    void anAnswerThatCannotBeRecordedIsStillGiven() {
        database.write(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute("drop table answer");
            }
        });

        assertThat(recorder().record(SampleExchanges.asking("Who was there?"))).isEmpty();
        assertThat(recorder().deleteExpired()).isZero();
    }

    @Test
    void aProcessKilledInTheMiddleOfATransactionLosesNothing() throws Exception {
        recorder().record(SampleExchanges.asking("kept"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        TestDatabase.engineOption(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HalfWrittenAnswer.class.getName(),
                        folder.resolve("state.db").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(output.readLine()).isEqualTo("deleted");
        } finally {
            process.destroyForcibly().waitFor();
        }

        assertThat(recorder().find(1)).isPresent();
        assertThat(recorder().record(SampleExchanges.asking("next"))).hasValue(2);
    }
}
