package summitbot.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import summitbot.failure.InvalidInputException;
import summitbot.yaml.YamlTree;

/** Reads {@code bot.yaml}. */
public final class SettingsReader {
    private static final String FILE = "bot.yaml";

    private SettingsReader() {}

    /**
     * Reads the settings of a folder. Keys that {@code bot.yaml} leaves out, or the whole file, or the folder, keep the defaults of
     * the copy packed with the program.
     *
     * @throws InvalidInputException with one line for each unknown or doubled key and each value of a wrong type or out of range
     */
    public static Settings read(Path configFolder) {
        ConfigFile bundled = ConfigFile.bundled(FILE);
        Optional<ConfigFile> own =
                ConfigFile.in(configFolder, FILE).filter(file -> !file.text().equals(bundled.text()));
        ObjectNode values = defaults(bundled);
        own.ifPresent(file -> merge(values, checked(file)));
        return bind(values);
    }

    /** Returns the settings as they are packed with the program. */
    public static Settings defaults() {
        return bind(defaults(ConfigFile.bundled(FILE)));
    }

    /** Tests hold the packed file to the schema; checking it at each start would take a tenth of a second. */
    private static ObjectNode defaults(ConfigFile bundled) {
        return (ObjectNode) YamlTree.parse(bundled.name(), bundled.text()).root();
    }

    private static ObjectNode checked(ConfigFile file) {
        YamlTree tree = YamlTree.parse(file.name(), file.text());
        JsonNode root = tree.root();
        if (root.isNull()) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (!(root instanceof ObjectNode settings)) {
            throw new InvalidInputException(
                    file.name() + ":1: holds no settings; allowed are sections such as answer: with keys below it.");
        }
        dropEmptySections(settings);
        List<String> problems = new SettingsCheck().problems(tree);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return settings;
    }

    /** A section whose keys are all commented out reads as empty, and means that all keep their defaults. */
    private static void dropEmptySections(ObjectNode settings) {
        List<String> sections = new ArrayList<>();
        settings.fieldNames().forEachRemaining(sections::add);
        for (String section : sections) {
            if (settings.get(section).isNull()) {
                settings.putObject(section);
            }
        }
    }

    private static void merge(ObjectNode defaults, ObjectNode own) {
        own.fields()
                .forEachRemaining(section ->
                        ((ObjectNode) defaults.get(section.getKey())).setAll((ObjectNode) section.getValue()));
    }

    private static Settings bind(ObjectNode values) {
        return YamlTree.bind(values, Settings.class);
    }
}
