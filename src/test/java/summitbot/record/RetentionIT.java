package summitbot.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.config.Settings.RecordSettings;
import summitbot.storage.Database;
import summitbot.storage.Schema;
import summitbot.testing.TestDatabase;

class RetentionIT {
    @TempDir
    Path folder;

    @Test
    void deletesSoonAfterTheStartAndThenDaily() {
        MovableClock clock = new MovableClock();
        KeptTasks executor = new KeptTasks();
        try (Database database = TestDatabase.open(folder.resolve("state.db"), Schema.STATE)) {
            SqlRecorder recorder = new SqlRecorder(database, new RecordSettings(2), clock);
            recorder.record(SampleExchanges.asking("one"));

            try (Retention retention = Retention.start(recorder, Duration.ofMinutes(1), executor)) {
                assertThat(retention).isNotNull();
                executor.runAll();
                assertThat(recorder.find(1)).isPresent();
                clock.now = clock.now.plus(Duration.ofDays(3));
                executor.runAll();
            }

            assertThat(recorder.find(1)).isEmpty();
            assertThat(executor.schedules).containsExactly("60 then every 86400 SECONDS");
            assertThat(executor.isShutdown()).isTrue();
        }
    }

    /** Keeps tasks until they are asked for instead of waiting for their time. */
    private static final class KeptTasks extends ScheduledThreadPoolExecutor {
        private final List<Runnable> tasks = new ArrayList<>();
        private final List<String> schedules = new ArrayList<>();

        KeptTasks() {
            super(1);
        }

        @Override
        public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, long delay, long period, TimeUnit unit) {
            tasks.add(task);
            schedules.add(delay + " then every " + period + " " + unit);
            return super.schedule(() -> {}, 0, TimeUnit.DAYS);
        }

        void runAll() {
            tasks.forEach(Runnable::run);
        }
    }

    private static final class MovableClock extends Clock {
        private Instant now = Instant.parse("2031-03-14T12:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
