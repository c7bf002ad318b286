package summitbot.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.LayoutBase;

/** Events of the log as lines of the format in use, without secrets. */
final class LogLines extends LayoutBase<ILoggingEvent> {
    private final boolean stackTraces;

    /** @param stackTraces whether exceptions are written out */
    LogLines(boolean stackTraces) {
        this.stackTraces = stackTraces;
    }

    @Override
    public String doLayout(ILoggingEvent event) {
        return Secrets.hide(
                switch (LogFormat.inUse()) {
                    case TEXT -> TextLines.of(event, stackTraces);
                    case JSON -> JsonLines.of(event, stackTraces);
                });
    }
}
