package summitbot.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.nio.charset.StandardCharsets;

/**
 * How the program logs: warnings on standard error, one line each, for standard output belongs to results. {@code SUMMIT_BOT_LOG}
 * names another level ({@code debug} adds stack traces). Logback finds this class as a service; XML and
 * patterns would do the same, and take a tenth of a second at each start.
 */
public final class LogConfiguration extends ContextAwareBase implements Configurator {
    /** The environment variable that makes the program talkative. */
    public static final String LEVEL_VARIABLE = "SUMMIT_BOT_LOG";

    /** What the program says to whoever runs it, where lines are for programs: written whatever the level. */
    public static final String NOTES = "summitbot.notes";

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        String named = System.getenv(LEVEL_VARIABLE);
        Level level = Level.toLevel(named == null ? "" : named.strip(), Level.WARN);
        boolean details = level.levelInt <= Level.DEBUG_INT;

        LogLines layout = new LogLines(details);
        layout.setContext(context);
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(layout);
        encoder.start();

        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setTarget("System.err");
        appender.setEncoder(encoder);
        appender.start();

        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(appender);
        context.getLogger("summitbot").setLevel(level);
        context.getLogger(NOTES).setLevel(Level.INFO);
        // Warns about its own default at each start.
        context.getLogger("ai.djl").setLevel(Level.ERROR);
        // What they fail at is said in one line by whoever called them.
        context.getLogger("org.flywaydb").setLevel(Level.OFF);
        context.getLogger("com.zaxxer.hikari").setLevel(Level.OFF);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
