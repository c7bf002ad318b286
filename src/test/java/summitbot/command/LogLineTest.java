package summitbot.command;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.junit.jupiter.api.Test;

class LogLineTest {
    private final LoggerContext context = new LoggerContext();

    @Test
    void isOneLineWithoutAStackTrace() {
        assertThat(new LogLine(false).doLayout(event())).matches("\\d\\d:\\d\\d:\\d\\d WARN Index: 3 of 4\\R");
    }

    @Test
    void showsTheStackTraceWhenAsked() {
        assertThat(new LogLine(true).doLayout(event()))
                .contains("3 of 4")
                .contains("IllegalStateException: why")
                .contains("at summitbot.command.LogLineTest");
    }

    private LoggingEvent event() {
        return new LoggingEvent(
                "here",
                context.getLogger("summitbot.Index"),
                Level.WARN,
                "{} of {}",
                new IllegalStateException("why"),
                new Object[] {3, 4});
    }
}
