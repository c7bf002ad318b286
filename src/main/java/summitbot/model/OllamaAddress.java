package summitbot.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import summitbot.failure.InvalidInputException;

/**
 * Where the Ollama server is.
 *
 * @param uri an http or https address, with or without a path, without user name, query and fragment
 */
public record OllamaAddress(URI uri) {
    /** The environment variable that names the address. */
    public static final String VARIABLE = "OLLAMA_BASE_URL";

    /** The address when none is named. */
    public static final String DEFAULT = "http://127.0.0.1:11434";

    /** @throws InvalidInputException when it is not an http or https address */
    public OllamaAddress {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")
                || uri.getHost() == null
                || uri.getRawUserInfo() != null) {
            throw notAnAddress(uri.toString());
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null || uri.getPort() > 65_535) {
            throw notAnAddress(uri.toString());
        }
    }

    /**
     * Reads an address as a person writes it.
     *
     * @throws InvalidInputException when it is not an http or https address
     */
    public static OllamaAddress parse(String text) {
        try {
            return new OllamaAddress(new URI(text.strip()));
        } catch (URISyntaxException e) {
            throw notAnAddress(text.strip());
        }
    }

    /**
     * Reads {@value #VARIABLE}, one address or several with commas between; where it is unset or blank the hosts of the settings count,
     * and where there are none, {@value #DEFAULT}.
     *
     * @param hosts {@code model.hosts}
     * @return at least one address, each once
     * @throws InvalidInputException when one is not an http or https address
     */
    public static List<OllamaAddress> all(Map<String, String> environment, List<String> hosts) {
        List<String> named =
                named(List.of(environment.getOrDefault(VARIABLE, "").split(",")));
        if (named.isEmpty()) {
            named = named(hosts);
        }
        return (named.isEmpty() ? List.of(DEFAULT) : named)
                .stream().map(OllamaAddress::parse).distinct().toList();
    }

    private static List<String> named(List<String> texts) {
        return texts.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
    }

    /** Returns the port to connect to. */
    int port() {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }

    /** Returns the address as a person writes it. */
    @Override
    public String toString() {
        return uri.toString();
    }

    private static InvalidInputException notAnAddress(String text) {
        if (text.contains("@")) {
            // The value is left out: it may hold a password.
            return new InvalidInputException(
                    "%s holds a user name; allowed is an http or https address without one, such as %s."
                            .formatted(VARIABLE, DEFAULT));
        }
        // Nor a query, which may hold a key.
        String shown = text.replaceFirst("\\?.*", "?…");
        return new InvalidInputException(
                "%s is \"%s\"; allowed is an http or https address such as %s.".formatted(VARIABLE, shown, DEFAULT));
    }
}
