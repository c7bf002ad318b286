package summitbot.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The program's version, as Maven wrote it into a resource. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {RootCommand.NAME + " " + text()};
    }

    static String text() {
        return property("version");
    }

    /** Returns the version of LangChain4j that the program was built with. */
    static String langChain4j() {
        return property("langchain4j");
    }

    private static String property(String name) {
        Properties properties = new Properties();
        try (InputStream stream = Version.class.getResourceAsStream("version.properties")) {
            properties.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty(name);
    }
}
