package summitbot.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** Events of the log for programs: one JSON object a line. */
final class JsonLines {
    private JsonLines() {}

    /** @param stackTraces whether an exception stands in the object */
    static String of(ILoggingEvent event, boolean stackTraces) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("timestamp", Instant.ofEpochMilli(event.getTimeStamp()).toString());
        line.put("level", event.getLevel().toString());
        line.put("logger", event.getLoggerName());
        line.put("thread", event.getThreadName());
        String request = event.getMDCPropertyMap().get(RequestId.KEY);
        if (request != null) {
            line.put(RequestId.KEY, request);
        }
        line.put("message", event.getFormattedMessage());
        IThrowableProxy thrown = event.getThrowableProxy();
        if (stackTraces && thrown != null) {
            line.put("exception", ThrowableProxyUtil.asString(thrown));
        }
        return line + "\n";
    }
}
