package summitbot.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import summitbot.failure.InvalidInputException;

/**
 * Where a server of models is.
 *
 * @param kind which kind it is of
 * @param uri an http or https address, with or without a path, without user name, query and fragment
 */
public record ServerAddress(ServerKind kind, URI uri) {
    /** @throws InvalidInputException when it is not an http or https address */
    public ServerAddress {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")
                || uri.getHost() == null
                || uri.getRawUserInfo() != null) {
            throw notAnAddress(kind, uri.toString());
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null || uri.getPort() > 65_535) {
            throw notAnAddress(kind, uri.toString());
        }
    }

    /**
     * Reads an address as a person writes it.
     *
     * @throws InvalidInputException when it is not an http or https address
     */
    public static ServerAddress parse(ServerKind kind, String text) {
        try {
            return new ServerAddress(kind, new URI(text.strip()));
        } catch (URISyntaxException e) {
            throw notAnAddress(kind, text.strip());
        }
    }

    /**
     * Reads the variable of the kind, one address or several with commas between; where it is unset or blank the hosts of the settings
     * count, and where there are none, the default address of the kind.
     *
     * @param hosts {@code model.hosts}, of this kind
     * @return at least one address, each once
     * @throws InvalidInputException when one is not an http or https address
     */
    public static List<ServerAddress> all(ServerKind kind, Map<String, String> environment, List<String> hosts) {
        List<String> named =
                named(List.of(environment.getOrDefault(kind.variable(), "").split(",")));
        if (named.isEmpty()) {
            named = named(hosts);
        }
        return (named.isEmpty() ? List.of(kind.defaultAddress()) : named)
                .stream().map(text -> parse(kind, text)).distinct().toList();
    }

    private static List<String> named(List<String> texts) {
        return texts.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
    }

    /** Returns the port to connect to. */
    public int port() {
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

    private static InvalidInputException notAnAddress(ServerKind kind, String text) {
        if (text.contains("@")) {
            // The value is left out: it may hold a password.
            return new InvalidInputException(
                    "%s holds a user name; allowed is an http or https address without one, such as %s."
                            .formatted(kind.variable(), kind.defaultAddress()));
        }
        // Nor a query, which may hold a key.
        String shown = text.replaceFirst("\\?.*", "?…");
        return new InvalidInputException("%s is \"%s\"; allowed is an http or https address such as %s."
                .formatted(kind.variable(), shown, kind.defaultAddress()));
    }
}
