package summitbot.telegram.emulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the parameters of a call, however the client sends them: JSON, a form, a multipart form, the query. */
final class Parameters {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]+)\"");

    private Parameters() {}

    static ObjectNode of(HttpExchange exchange) throws IOException {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        form(parameters, exchange.getRequestURI().getRawQuery());
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (type.startsWith("application/json") && !body.isBlank()) {
            parameters.setAll((ObjectNode) JSON.readTree(body));
        } else if (type.startsWith("application/x-www-form-urlencoded")) {
            form(parameters, body);
        } else if (type.startsWith("multipart/form-data")) {
            multipart(parameters, body, type.substring(type.indexOf("boundary=") + 9));
        }
        return parameters;
    }

    private static void form(ObjectNode parameters, @org.jspecify.annotations.Nullable String form) {
        if (form == null || form.isEmpty()) {
            return;
        }
        for (String pair : form.split("&", -1)) {
            int equals = pair.indexOf('=');
            parameters.set(
                    URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                    value(URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8)));
        }
    }

    private static void multipart(ObjectNode parameters, String body, String boundary) {
        for (String part : body.split(Pattern.quote("--" + boundary), -1)) {
            int blank = part.indexOf("\r\n\r\n");
            Matcher name = NAME.matcher(part);
            if (blank >= 0 && name.find()) {
                parameters.set(name.group(1), value(part.substring(blank + 4).replaceFirst("\\r\\n$", "")));
            }
        }
    }

    /** Objects and arrays come as JSON in forms. */
    private static JsonNode value(String text) {
        if (text.startsWith("{") || text.startsWith("[")) {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException plainText) {
                // Just a text that begins so.
            }
        }
        return JsonNodeFactory.instance.textNode(text);
    }
}
