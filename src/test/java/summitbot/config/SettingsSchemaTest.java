package summitbot.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import summitbot.yaml.YamlTree;

/** The schema, the commented {@code bot.yaml} and the settings of the program say the same. */
class SettingsSchemaTest {
    private final SettingsSchema schema = new SettingsSchema();
    private final String file = ConfigFile.bundled("bot.yaml").text();
    private final JsonNode defaults = YamlTree.parse("bot.yaml", file).root();

    @Test
    void namesTheKeysOfTheFileAndOfTheProgramInTheSameOrder() {
        List<String> inFile = new ArrayList<>();
        for (Map.Entry<String, JsonNode> section : defaults.properties()) {
            inFile.add(section.getKey());
            section.getValue().fieldNames().forEachRemaining(key -> inFile.add(section.getKey() + "." + key));
        }
        List<String> inProgram = new ArrayList<>();
        for (RecordComponent section : Settings.class.getRecordComponents()) {
            inProgram.add(section.getName());
            for (RecordComponent key : section.getType().getRecordComponents()) {
                inProgram.add(section.getName() + "." + key.getName().replace("isPrivate", "private"));
            }
        }

        assertThat(schema.keys()).isEqualTo(inFile).isEqualTo(inProgram).isNotEmpty();
    }

    @Test
    void hasTheDefaultsOfTheFile() {
        assertThat(keys()).allSatisfy(key -> {
            JsonNode standard = declaration(key).path("default");
            JsonNode inFile = defaults.at(pointer(key));
            if (standard.isNumber()) {
                assertThat(standard.decimalValue()).isEqualByComparingTo(inFile.decimalValue());
            } else {
                assertThat(standard).isEqualTo(inFile);
            }
        });
    }

    @Test
    void explainsEachKeyInTheWordsThatStandAboveItInTheFile() {
        Map<String, String> comments = comments();

        assertThat(keys())
                .allSatisfy(key -> assertThat(comments.get(key))
                        .as(key)
                        .isEqualTo(declaration(key).path("description").asText())
                        .isNotBlank());
    }

    @Test
    void saysTheRangeOfEachNumberAndTheWordsOfEachChoice() {
        assertThat(keys()).allSatisfy(key -> {
            JsonNode declaration = declaration(key);
            String said = declaration.path("description").asText();
            if (declaration.has("minimum")) {
                List<BigDecimal> numbers = numbers(said);
                assertThat(numbers)
                        .as(key)
                        .anyMatch(number ->
                                number.compareTo(declaration.path("minimum").decimalValue()) == 0);
                assertThat(numbers)
                        .as(key)
                        .anyMatch(number ->
                                number.compareTo(declaration.path("maximum").decimalValue()) == 0);
            }
            declaration.path("enum").forEach(word -> assertThat(said).contains(word.asText()));
        });
    }

    @Test
    void saysOfEachKeyWhetherItNeedsARestart() {
        assertThat(keys())
                .allSatisfy(key -> assertThat(
                                declaration(key).path("description").asText().contains("Needs a restart"))
                        .as(key)
                        .isEqualTo(schema.needsRestart(pointer(key))));
    }

    @Test
    void everyTextWithAPatternSaysWhatIsAllowed() {
        assertThat(keys())
                .allSatisfy(key -> assertThat(declaration(key).has("patternErrorMessage"))
                        .as(key)
                        .isEqualTo(declaration(key).has("pattern")));
    }

    @Test
    void editorsFindItBesideTheFile() {
        assertThat(file.lines().findFirst()).contains("# yaml-language-server: $schema=" + SettingsSchema.FILE);
    }

    private List<String> keys() {
        return schema.keys().stream().filter(key -> key.contains(".")).toList();
    }

    private JsonNode declaration(String key) {
        return schema.declaration(pointer(key));
    }

    private static JsonPointer pointer(String key) {
        return JsonPointer.compile("/" + key.replace('.', '/'));
    }

    private static List<BigDecimal> numbers(String text) {
        List<BigDecimal> numbers = new ArrayList<>();
        java.util.regex.Pattern.compile("\\d+(\\.\\d+)?")
                .matcher(text)
                .results()
                .forEach(match -> numbers.add(new BigDecimal(match.group())));
        return numbers;
    }

    /** Key → the comment lines right above it, as one line. */
    private Map<String, String> comments() {
        Map<String, String> comments = new LinkedHashMap<>();
        String section = "";
        List<String> above = new ArrayList<>();
        for (String line : file.lines().toList()) {
            if (line.startsWith("  # ")) {
                above.add(line.substring(4));
            } else {
                Optional<String> key = Optional.of(line)
                        .filter(text -> text.matches(" *[A-Za-z]+:.*"))
                        .map(text -> text.strip().replaceAll(":.*", ""));
                if (key.isPresent() && line.startsWith("  ")) {
                    comments.put(section + "." + key.get(), String.join(" ", above));
                } else if (key.isPresent()) {
                    section = key.get();
                }
                above.clear();
            }
        }
        return comments;
    }
}
