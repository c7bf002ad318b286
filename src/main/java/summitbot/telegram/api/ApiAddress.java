package summitbot.telegram.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.telegram.telegrambots.meta.TelegramUrl;
import summitbot.failure.InvalidInputException;

/**
 * Where the Bot API is served: Telegram itself, or a server of one's own.
 *
 * @param schema http or https
 * @param host name or number
 * @param port to connect to
 * @param path segments that stand before {@code /bot…}; usually none
 */
public record ApiAddress(String schema, String host, int port, List<String> path) {
    /** The environment variable that names the address. */
    public static final String VARIABLE = "TELEGRAM_API_URL";

    /** The address when none is named. */
    public static final String DEFAULT = "https://api.telegram.org";

    public ApiAddress {
        path = List.copyOf(path);
    }

    /**
     * Reads {@value #VARIABLE}; unset or blank means {@value #DEFAULT}.
     *
     * @throws InvalidInputException when it is not an http or https address
     */
    public static ApiAddress fromEnvironment(Map<String, String> environment) {
        String text = environment.getOrDefault(VARIABLE, "").strip();
        return parse(text.isEmpty() ? DEFAULT : text);
    }

    /**
     * Reads an address as a person writes it.
     *
     * @throws InvalidInputException when it is not an http or https address
     */
    public static ApiAddress parse(String text) {
        try {
            URI uri = new URI(text);
            String schema = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean plain = uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
            if (!plain || uri.getHost() == null || !List.of("http", "https").contains(schema)) {
                throw notAnAddress();
            }
            int port = uri.getPort() >= 0 ? uri.getPort() : schema.equals("https") ? 443 : 80;
            List<String> path = Stream.of(uri.getPath().split("/", -1))
                    .filter(part -> !part.isEmpty())
                    .toList();
            return new ApiAddress(schema, uri.getHost(), port, path);
        } catch (URISyntaxException e) {
            throw notAnAddress();
        }
    }

    TelegramUrl url() {
        return new TelegramUrl(schema, host, port, false);
    }

    /** Returns the address as a person writes it. */
    @Override
    public String toString() {
        boolean usual = port == (schema.equals("https") ? 443 : 80);
        return schema + "://" + host + (usual ? "" : ":" + port) + (path.isEmpty() ? "" : "/" + String.join("/", path));
    }

    /** The value is left out: somebody may have put the token into it. */
    private static InvalidInputException notAnAddress() {
        return new InvalidInputException(
                VARIABLE + " is not an address; allowed is an http or https address such as " + DEFAULT + ".");
    }
}
