package summitbot.config;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import summitbot.failure.InvalidInputException;
import summitbot.yaml.YamlTree;

/**
 * Settings with where each value comes from: the defaults packed with the program, {@code bot.yaml} over them, environment variables
 * over both. Immutable.
 */
public final class SettingsSources {
    private static final String FILE = "bot.yaml";

    private final ObjectNode defaults;
    private final Optional<YamlTree> own;
    private final EnvironmentSettings environment;
    private final ObjectNode values;
    private final List<String> waiting;

    private SettingsSources(ObjectNode defaults, Optional<YamlTree> own, EnvironmentSettings environment) {
        this.defaults = defaults;
        this.own = own;
        this.environment = environment;
        values = defaults.deepCopy();
        own.ifPresent(file -> merge(values, file.root()));
        merge(values, environment.values());
        waiting = List.of();
    }

    private SettingsSources(SettingsSources read, ObjectNode values, List<String> waiting) {
        this.defaults = read.defaults;
        this.own = read.own;
        this.environment = read.environment;
        this.values = values;
        this.waiting = List.copyOf(waiting);
    }

    /**
     * Reads the settings of a folder and the environment. Keys that {@code bot.yaml} leaves out, or the whole file, or the folder, keep
     * their defaults.
     *
     * @param environment the variables; those that do not begin with {@code SUMMIT_BOT_} are passed over
     * @throws InvalidInputException with one line for each unknown or doubled key, unknown variable and value that is not allowed
     */
    public static SettingsSources read(Path configFolder, Map<String, String> environment) {
        ConfigFile bundled = ConfigFile.bundled(FILE);
        ObjectNode defaults = defaults(bundled);
        List<String> problems = new ArrayList<>();
        Optional<YamlTree> own = Optional.empty();
        try {
            own = ConfigFile.in(configFolder, FILE)
                    .filter(file -> !file.text().equals(bundled.text()))
                    .map(SettingsSources::checked);
        } catch (InvalidInputException e) {
            e.getMessage().lines().forEach(problems::add);
        }
        EnvironmentSettings variables = new EnvironmentSettings(environment, defaults);
        problems.addAll(variables.problems());
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return new SettingsSources(defaults, own, variables);
    }

    /** Tests hold the packed file to the schema; checking it at each start would take a tenth of a second. */
    private static ObjectNode defaults(ConfigFile bundled) {
        return (ObjectNode) YamlTree.parse(bundled.name(), bundled.text()).root();
    }

    private static YamlTree checked(ConfigFile file) {
        YamlTree tree = YamlTree.parse(file.name(), file.text());
        if (tree.root().isNull()) {
            return tree;
        }
        if (!(tree.root() instanceof ObjectNode settings)) {
            throw new InvalidInputException(
                    file.name() + ":1: holds no settings; allowed are sections such as answer: with keys below it.");
        }
        fillEmptySections(settings);
        List<String> problems = new SettingsCheck().problems(tree);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return tree;
    }

    /** A section whose keys are all commented out reads as empty, and means that all keep their defaults. */
    private static void fillEmptySections(ObjectNode settings) {
        List<String> sections = new ArrayList<>();
        settings.fieldNames().forEachRemaining(sections::add);
        for (String section : sections) {
            if (settings.get(section).isNull()) {
                settings.putObject(section);
            }
        }
    }

    private static void merge(ObjectNode into, JsonNode from) {
        for (Map.Entry<String, JsonNode> section : from.properties()) {
            ObjectNode standard = (ObjectNode) into.get(section.getKey());
            for (Map.Entry<String, JsonNode> key : section.getValue().properties()) {
                standard.set(key.getKey(), whole(key.getValue(), standard.path(key.getKey())));
            }
        }
    }

    /** Where a whole number is wanted, the schema also takes one written 3.0 or 3e0. */
    private static JsonNode whole(JsonNode value, JsonNode standard) {
        if (value.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            value.forEach(item -> list.add(whole(item)));
            return list;
        }
        return standard.isIntegralNumber() ? whole(value) : value;
    }

    private static JsonNode whole(JsonNode value) {
        return value.isFloatingPointNumber()
                ? JsonNodeFactory.instance.numberNode(value.decimalValue().toBigIntegerExact())
                : value;
    }

    /** Returns the settings. */
    public Settings settings() {
        return YamlTree.bind(values, Settings.class);
    }

    /** Returns what the file and the environment set to something else than the default: the file in its order, then the environment. */
    public List<SettingDifference> differences() {
        List<SettingDifference> differences = new ArrayList<>();
        own.ifPresent(file -> {
            for (JsonPointer key : keys(file.root())) {
                String place = file.place(key).replaceAll(": $", "");
                add(differences, place, key, file.root(), environment.variableOf(key));
            }
        });
        for (JsonPointer key : keys(environment.values())) {
            add(differences, environment.variableOf(key).orElseThrow(), key, environment.values(), Optional.empty());
        }
        return differences;
    }

    private void add(
            List<SettingDifference> differences,
            String place,
            JsonPointer key,
            JsonNode from,
            Optional<String> overriddenBy) {
        JsonNode value = from.at(key);
        JsonNode standard = defaults.at(key);
        if (!same(value, standard)) {
            differences.add(new SettingDifference(place, YamlTree.dotted(key), value, standard, overriddenBy));
        }
    }

    /** The same number may be written 0 or 0.0. */
    private static boolean same(JsonNode one, JsonNode other) {
        return one.isNumber() && other.isNumber()
                ? one.decimalValue().compareTo(other.decimalValue()) == 0
                : one.equals(other);
    }

    private static List<JsonPointer> keys(JsonNode tree) {
        List<JsonPointer> keys = new ArrayList<>();
        for (Map.Entry<String, JsonNode> section : tree.properties()) {
            JsonPointer place = JsonPointer.empty().appendProperty(section.getKey());
            section.getValue().fieldNames().forEachRemaining(key -> keys.add(place.appendProperty(key)));
        }
        return keys;
    }

    /**
     * Returns these settings for a program that runs: values that it takes in at its start only stay as they are in use, and {@link
     * #waitingForRestart} names them.
     *
     * @param running the settings in use
     */
    public SettingsSources keepingWhatNeedsARestart(SettingsSources running) {
        SettingsSchema schema = new SettingsSchema();
        ObjectNode kept = values.deepCopy();
        List<String> sentences = new ArrayList<>();
        for (JsonPointer key : changedKeys(running)) {
            if (schema.needsRestart(key)) {
                ((ObjectNode) kept.at(key.head())).set(key.last().getMatchingProperty(), running.values.at(key));
                sentences.add(YamlTree.dotted(key) + " stays " + SettingsCheck.shown(running.values.at(key))
                        + " until the bot is started again; then it is " + SettingsCheck.shown(values.at(key)) + ".");
            }
        }
        return new SettingsSources(this, kept, sentences);
    }

    /** Returns a sentence for each value that waits for a restart; empty when none does. */
    public List<String> waitingForRestart() {
        return waiting;
    }

    /** Returns a sentence for each value that differs from earlier settings; empty when none does. */
    public List<String> changedSince(SettingsSources before) {
        return changedKeys(before).stream()
                .map(key -> YamlTree.dotted(key) + " is " + SettingsCheck.shown(values.at(key)) + ", was "
                        + SettingsCheck.shown(before.values.at(key)) + ".")
                .toList();
    }

    private List<JsonPointer> changedKeys(SettingsSources before) {
        return keys(values).stream()
                .filter(key -> !same(values.at(key), before.values.at(key)))
                .toList();
    }

    /** Returns the settings as they are packed with the program. */
    static SettingsSources standard() {
        ObjectNode defaults = defaults(ConfigFile.bundled(FILE));
        return new SettingsSources(
                defaults, Optional.empty(), new EnvironmentSettings(Map.of(), JsonNodeFactory.instance.objectNode()));
    }
}
