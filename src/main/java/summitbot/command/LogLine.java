package summitbot.command;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import java.util.Locale;

/** One event of the log as a line: time of day, level, class, message. */
final class LogLine extends LayoutBase<ILoggingEvent> {
    private final boolean stackTraces;

    /** @param stackTraces whether exceptions are printed below their line */
    LogLine(boolean stackTraces) {
        this.stackTraces = stackTraces;
    }

    @Override
    public String doLayout(ILoggingEvent event) {
        String time = String.format(Locale.ROOT, "%tT", event.getTimeStamp());
        String logger = event.getLoggerName();
        String line = time + " " + event.getLevel() + " " + logger.substring(logger.lastIndexOf('.') + 1) + ": "
                + event.getFormattedMessage() + System.lineSeparator();
        IThrowableProxy thrown = event.getThrowableProxy();
        return stackTraces && thrown != null ? line + ThrowableProxyUtil.asString(thrown) : line;
    }
}
