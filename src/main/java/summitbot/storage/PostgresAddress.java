package summitbot.storage;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import summitbot.failure.InvalidInputException;

/**
 * Where a PostgreSQL database is, and who may use it. The password is in no text that this class gives.
 *
 * <p>Written as {@code postgresql://USER:PASSWORD@HOST:PORT/DATABASE?sslmode=require}: what is special in a user's name or a password is
 * percent-encoded; whatever stands behind the question mark goes to the driver.
 */
public final class PostgresAddress {
    private static final int USUAL_PORT = 5432;
    private static final String FORM = "postgresql://USER:PASSWORD@HOST:5432/DATABASE";

    private final URI uri;

    private PostgresAddress(URI uri) {
        this.uri = uri;
    }

    /**
     * Reads an address.
     *
     * @param source where it was found, for messages
     * @throws InvalidInputException when it cannot be one; the message does not repeat it
     */
    public static PostgresAddress parse(String text, String source) {
        String plain = text.strip().replaceFirst("^jdbc:", "");
        try {
            URI uri = new URI(plain);
            boolean known = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
            if (known
                    && uri.getHost() != null
                    && uri.getPath() != null
                    && uri.getPath().length() > 1) {
                return new PostgresAddress(uri);
            }
        } catch (URISyntaxException e) {
            // Its message repeats the address, password included.
        }
        throw new InvalidInputException(source + " is not the address of a PostgreSQL database; write it as " + FORM
                + ", with signs such as @ or / in the password percent-encoded.");
    }

    String jdbcUrl() {
        return "jdbc:postgresql://" + uri.getHost() + ":" + port() + uri.getRawPath()
                + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    private int port() {
        return uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
    }

    /** Returns the driver's properties for user and password, where they stand in the address. */
    Properties credentials() {
        Properties properties = new Properties();
        String[] parts = Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
        if (!parts[0].isEmpty()) {
            properties.setProperty("user", decoded(parts[0]));
        }
        if (parts.length > 1) {
            properties.setProperty("password", decoded(parts[1]));
        }
        return properties;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Returns server and database, without user and password. */
    @Override
    public String toString() {
        return uri.getHost() + ":" + port() + uri.getPath();
    }
}
