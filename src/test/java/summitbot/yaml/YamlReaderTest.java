package summitbot.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import summitbot.failure.InvalidInputException;

class YamlReaderTest {
    enum Colour {
        RED,
        DARK_BLUE
    }

    record Paint(
            String name,
            Colour colour,
            int litres,
            Optional<LocalDate> mixed,
            List<String> notes,
            Map<Integer, String> layers,
            @JsonProperty("shop_name") Optional<String> shopName) {}

    record Litres(int value) {
        Litres {
            if (value < 0) {
                throw new IllegalArgumentException("litres is " + value + "; allowed is 0 or more.");
            }
        }
    }

    record Order(String customer, List<Paint> paints, Optional<Litres> spare) {}

    private static Paint paint(String yaml) {
        return YamlReader.read("paint.yaml", yaml, 1, Paint.class);
    }

    private static String problem(String yaml) {
        return problem(yaml, Paint.class);
    }

    private static String problem(String yaml, Class<?> type) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(
                        InvalidInputException.class, () -> YamlReader.read("paint.yaml", yaml, 1, type))
                .getMessage();
    }

    @Test
    void refusesANumberForADate() {
        String rest = "name: Sky\ncolour: dark_blue\nlitres: 3\n";

        assertThat(problem(rest + "mixed: 20250816\n")).startsWith("paint.yaml:4: mixed");
    }

    @Test
    void bindsKeysToARecord() {
        Paint read = paint("name: Sky\ncolour: dark_blue\nlitres: 3\nmixed: 2025-08-17\nnotes: [a, b]\n"
                + "layers: {2: primer}\nshop_name: Corner\n");

        assertThat(read)
                .isEqualTo(new Paint(
                        "Sky",
                        Colour.DARK_BLUE,
                        3,
                        Optional.of(LocalDate.of(2025, 8, 17)),
                        List.of("a", "b"),
                        Map.of(2, "primer"),
                        Optional.of("Corner")));
    }

    @Test
    void absentOrEmptyOptionalKeysAreEmpty() {
        Paint read = paint("name: Sky\ncolour: red\nlitres: 3\nnotes:\nshop_name:\n");

        assertThat(read.mixed()).isEmpty();
        assertThat(read.notes()).isEmpty();
        assertThat(read.layers()).isEmpty();
        assertThat(read.shopName()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"no", "yes", "on", "off", "y", "N", "004", "1_000", "12:30", "1e3", "true", "2025-08-17", "0x1F"
            })
    void plainWordsAndNumbersAreKeptAsWrittenInText(String word) {
        assertThat(paint("name: " + word + "\ncolour: red\nlitres: 3\n").name()).isEqualTo(word);
    }

    @Test
    void unknownKeysAreAllNamedWithTheirLineAndTheKnownOnes() {
        assertThat(problem("name: Sky\ncolor: red\ncolour: red\nlitres: 3\nprice:\n  net: 4\n"))
                .isEqualTo(
                        "paint.yaml:2: color is not a known key; known are name, colour, litres, mixed, notes, layers, "
                                + "shop_name.\n"
                                + "paint.yaml:5: price is not a known key; known are name, colour, litres, mixed, notes, layers, "
                                + "shop_name.");
    }

    @Test
    void everyWrongKeyAndValueIsNamedInTheOrderOfTheFile() {
        assertThat(problem("name: Sky\ncolour: pink\nlitres: many\nprice: 4\nmixed: May\nname: Sea\n"))
                .isEqualTo("""
                        paint.yaml:2: colour is 'pink'; allowed are red, dark_blue.
                        paint.yaml:3: litres is 'many'; allowed is a whole number.
                        paint.yaml:4: price is not a known key; known are name, colour, litres, mixed, notes, layers, shop_name.
                        paint.yaml:5: mixed is 'May'; allowed is a date such as 2025-01-31.
                        paint.yaml:6: name stands here a second time; keep one.""");
    }

    @Test
    void aFileThatShouldHoldAListSaysSo() {
        assertThat(problem("nonsense\n", Litres[].class))
                .isEqualTo("paint.yaml:1: this is no list; begin each item with '- '.");
    }

    @Test
    void aMisspeltKeyIsNamedBesideTheOneThatIsMissing() {
        assertThat(problem("customer: Ann\npaints:\n  - {nmae: Sky, colour: red, litres: 3}\n", Order.class)
                        .lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("paint.yaml:3: paints[1].nmae is not a known key"),
                        line -> assertThat(line).isEqualTo("paint.yaml:3: paints[1].name is missing; it is required."));
    }

    @Test
    void anEmptyItemOfAListIsRefused() {
        assertThat(problem("name: Sky\ncolour: red\nlitres: 3\nnotes:\n  - a\n  -\n"))
                .matches("paint.yaml:\\d: notes.* is empty; it needs a value.");
    }

    @Test
    void aDoubledKeyIsRefused() {
        assertThat(problem("name: Sky\ncolour: red\nname: Sea\nlitres: 3\n"))
                .isEqualTo("paint.yaml:3: name stands here a second time; keep one.");
    }

    @Test
    void aMissingKeyIsNamed() {
        assertThat(problem("name: Sky\ncolour: red\n")).isEqualTo("paint.yaml:1: litres is missing; it is required.");
        assertThat(problem("colour: red\nlitres: 3\n")).isEqualTo("paint.yaml:1: name is missing; it is required.");
        assertThat(problem("name:\ncolour: red\nlitres: 3\n"))
                .isEqualTo("paint.yaml:1: name is empty; it needs a value.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "colour: green|colour is 'green'; allowed are red, dark_blue.",
                "colour: 1|colour is '1'; allowed are red, dark_blue.",
                "litres: much|litres is 'much'; allowed is a whole number.",
                "litres: 2.5|litres is '2.5'; allowed is a whole number.",
                "litres: [1]|litres has the wrong form; allowed is a whole number.",
                "mixed: 17.08.2025|mixed is '17.08.2025'; allowed is a date such as 2025-01-31.",
                "mixed: 2025-02-30|mixed is '2025-02-30'; allowed is a date such as 2025-01-31.",
                "name: [Sky]|name has the wrong form; allowed is text.",
                "name: {a: b}|name has the wrong form; allowed is text.",
                "notes: word|notes has the wrong form; allowed is a list.",
                "layers: word|layers has the wrong form; allowed are keys with values.",
            })
    void aWrongTypeIsRefusedWithItsLine(String line, String message) {
        String key = line.substring(0, line.indexOf(':') + 1);
        String rest = "name: Sky\ncolour: red\nlitres: 3\n".replaceAll("(?m)^" + key + ".*\n", "");

        assertThat(problem(rest + line + "\n"))
                .isEqualTo("paint.yaml:" + (rest.lines().count() + 1) + ": " + message);
    }

    @Test
    void placesInsideListsAreNamed() {
        String yaml =
                "customer: Ann\npaints:\n  - name: Sky\n    colour: red\n    litres: 3\n  - name: Sea\n    litres: 2\n";

        assertThat(problem(yaml, Order.class)).isEqualTo("paint.yaml:6: paints[2].colour is missing; it is required.");
    }

    @Test
    void aValueThatRefusesItselfIsReportedWithItsLine() {
        assertThat(problem("customer: Ann\nspare:\n  value: -1\n", Order.class))
                .isEqualTo("paint.yaml:2: spare: litres is -1; allowed is 0 or more.");
    }

    @Test
    void brokenYamlIsReportedWithItsLine() {
        assertThat(problem("name: Sky\nnotes: [red\nlitres: 3\n")).startsWith("paint.yaml:3: not readable as YAML: ");
        assertThat(problem("name: \"Sky\n")).startsWith("paint.yaml:").contains("not readable as YAML");
        assertThat(problem("name: a\n\tcolour: red\n")).startsWith("paint.yaml:2: not readable as YAML: ");
        assertThat(problem("name: Sky\nnotes: [red\nlitres: 3\n")).doesNotContain("\n");
    }

    @Test
    void emptyTextAnchorsAndSecondDocumentsAreRefused() {
        assertThat(problem("")).isEqualTo("paint.yaml:1: there is nothing in it; allowed are keys with values.");
        assertThat(problem("# only a comment\n")).contains("there is nothing in it");
        assertThat(problem("null\n")).isEqualTo("paint.yaml:1: there is nothing in it; allowed are keys with values.");
        assertThat(problem("- a\n")).isEqualTo("paint.yaml:1: has the wrong form; allowed are keys with values.");
        assertThat(problem("name: &a Sky\ncolour: red\nlitres: 3\nshop_name: *a\n"))
                .startsWith("paint.yaml:4:")
                .contains("*a is an alias; write the value itself");
        assertThat(problem("name: a\ncolour: red\nlitres: 3\n---\nname: b\n")).contains("a second document begins");
    }

    @Test
    void linesCountFromTheGivenFirstLine() {
        assertThatThrownBy(() -> YamlReader.read("a.md", "name: Sky\nfoo: 1\ncolour: red\nlitres: 1\n", 2, Paint.class))
                .hasMessageStartingWith("a.md:3: foo is not a known key");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> YamlReader.read(Path.of("no-such-folder", "x.yaml"), Paint.class))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("There is no file no-such-folder/x.yaml.");
    }

    @Test
    void readsJsonAndListsToo() {
        Paint[] read = YamlReader.read(
                "list.json", "[{\"name\": \"Sky\", \"colour\": \"red\", \"litres\": 3}]", 1, Paint[].class);

        assertThat(read).hasSize(1);
    }
}
