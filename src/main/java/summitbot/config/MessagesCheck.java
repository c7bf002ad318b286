package summitbot.config;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import summitbot.failure.InvalidInputException;
import summitbot.yaml.YamlTree;

/** Reads a messages file and collects what is wrong with it. */
final class MessagesCheck {
    private final YamlTree file;
    private final List<String> problems;
    private final Map<MessageKey, Map<String, String>> texts = new EnumMap<>(MessageKey.class);

    private MessagesCheck(YamlTree file) {
        this.file = file;
        this.problems = new ArrayList<>(file.problems());
    }

    static Messages read(ConfigFile file) {
        MessagesCheck check = new MessagesCheck(YamlTree.parse(file.name(), file.text()));
        check.sections();
        check.missing();
        if (!check.problems.isEmpty()) {
            throw new InvalidInputException(check.problems);
        }
        return new Messages(check.texts);
    }

    /** Returns one line for each text of a file that is not as in the other, in the order of the file. */
    static List<String> differences(ConfigFile own, ConfigFile standard) {
        MessagesCheck changed = new MessagesCheck(YamlTree.parse(own.name(), own.text()));
        JsonNode before = YamlTree.parse(standard.name(), standard.text()).root();
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, JsonNode> section : changed.file.root().properties()) {
            for (Map.Entry<String, JsonNode> key : section.getValue().properties()) {
                JsonPointer place =
                        JsonPointer.empty().appendProperty(section.getKey()).appendProperty(key.getKey());
                changed.differences(place, key.getValue(), before.at(place), lines);
            }
        }
        return lines;
    }

    private void differences(JsonPointer place, JsonNode languages, JsonNode before, List<String> lines) {
        for (String language : Messages.LANGUAGES) {
            String is = languages.path(language).asText().stripTrailing();
            String was = before.path(language).asText().stripTrailing();
            if (!is.equals(was)) {
                JsonPointer text = place.appendProperty(language);
                lines.add(file.place(text) + YamlTree.dotted(text) + " is " + shown(is) + "; the default is "
                        + shown(was) + ".");
            }
        }
    }

    private static String shown(String text) {
        return text.isEmpty() ? "left out" : "\"" + text.replace("\n", " ") + "\"";
    }

    private void sections() {
        for (Map.Entry<String, JsonNode> section : file.root().properties()) {
            JsonPointer place = JsonPointer.empty().appendProperty(section.getKey());
            if (!section.getValue().isObject()) {
                problem(place, "is not a section; allowed is a section of keys below it, indented.");
                continue;
            }
            for (Map.Entry<String, JsonNode> key : section.getValue().properties()) {
                key(place.appendProperty(key.getKey()), key.getValue());
            }
        }
    }

    private void key(JsonPointer place, JsonNode languages) {
        String written = YamlTree.dotted(place);
        MessageKey key = MessageKey.of(written).orElse(null);
        if (key == null) {
            List<String> known =
                    Arrays.stream(MessageKey.values()).map(MessageKey::key).toList();
            problem(place, "is not a known key; did you mean " + NearestKey.of(written, known) + "?");
            return;
        }
        if (!languages.isObject()) {
            problem(place, "holds no languages; write en: and the text below it, indented.");
            texts.put(key, Map.of());
            return;
        }
        Map<String, String> byLanguage = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> text : languages.properties()) {
            text(key, place.appendProperty(text.getKey()), text.getValue());
            byLanguage.put(text.getKey(), text.getValue().asText().stripTrailing());
        }
        if (!byLanguage.containsKey(Messages.FALLBACK)) {
            problem(place, "has no English text; add en:, other languages fall back to it.");
        }
        texts.put(key, byLanguage);
    }

    private void text(MessageKey key, JsonPointer place, JsonNode text) {
        String language = place.last().getMatchingProperty();
        if (!Messages.LANGUAGES.contains(language)) {
            problem(place, "is not a language of the bot; known are " + String.join(", ", Messages.LANGUAGES) + ".");
        } else if (!text.isValueNode() || text.isNull() || text.asText().isBlank()) {
            problem(place, "is " + (text.isContainerNode() ? "a list or a section" : "empty") + "; allowed is text.");
        } else {
            placeholders(key, place, text.asText());
        }
    }

    private void placeholders(MessageKey key, JsonPointer place, String text) {
        TreeSet<String> used = Messages.PLACEHOLDER
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        for (String name : used) {
            if (!key.placeholders().contains(name)) {
                problem(
                        place,
                        "{" + name + "} is not a known placeholder; known are " + braced(key.placeholders()) + ".");
            }
        }
        for (String name : key.placeholders()) {
            if (!used.contains(name)) {
                problem(place, "lacks the placeholder {" + name + "}; put it where its value belongs.");
            }
        }
    }

    private void missing() {
        for (MessageKey key : MessageKey.values()) {
            if (!texts.containsKey(key)) {
                JsonPointer place = JsonPointer.compile("/" + key.key().replace('.', '/'));
                problem(place, "is missing; add it with its texts, or delete the file to have all texts as they were.");
            }
        }
    }

    private void problem(JsonPointer place, String what) {
        problems.add(file.place(place) + YamlTree.dotted(place) + " " + what);
    }

    private static String braced(List<String> names) {
        return names.isEmpty()
                ? "none"
                : names.stream().map(name -> "{" + name + "}").collect(Collectors.joining(", "));
    }
}
