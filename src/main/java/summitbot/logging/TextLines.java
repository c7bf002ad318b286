package summitbot.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import java.util.Locale;

/** Events of the log for people: time of day, level, class, request and message. */
final class TextLines {
    private TextLines() {}

    /** @param stackTraces whether an exception is printed below its line */
    static String of(ILoggingEvent event, boolean stackTraces) {
        String time = String.format(Locale.ROOT, "%tT", event.getTimeStamp());
        String logger = event.getLoggerName();
        String request = event.getMDCPropertyMap().get(RequestId.KEY);
        String line = time + " " + event.getLevel() + " " + logger.substring(logger.lastIndexOf('.') + 1)
                + (request == null ? "" : " " + request) + ": " + event.getFormattedMessage()
                + System.lineSeparator();
        IThrowableProxy thrown = event.getThrowableProxy();
        return stackTraces && thrown != null ? line + ThrowableProxyUtil.asString(thrown) : line;
    }
}
