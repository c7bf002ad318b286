package summitbot.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlWriterTest {
    record Head(String title, Map<String, String> more) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain words",
                "no",
                "null",
                "~",
                "true",
                "2025-01-31",
                "a: b",
                "a # b",
                "# a",
                "'quoted'",
                "“quoted” \"too\"",
                "",
                " ",
                " led",
                "1e3",
                "007",
                "[a]",
                "{a: b}",
                "- a",
                "@a",
                "%a",
                "*a",
                "&a",
                "!a",
                "? a",
                "a\nb",
                "a\tb",
                "Тоқаев: “иә”",
                "---",
                "...",
                "😀",
                "a:",
                ":a",
                "back\\slash",
                "\u2028x"
            })
    void whatIsWrittenIsReadBackAsItWas(String value) {
        String yaml = YamlWriter.write(Map.of("title", value, "more", Map.of("k", value)));

        Head read = YamlReader.read("x.yaml", yaml, 1, Head.class);

        assertThat(read).isEqualTo(new Head(value, Map.of("k", value)));
    }

    @Test
    void keysKeepTheirOrderAndLongValuesTheirLine() {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("b", "word ".repeat(100).strip());
        keys.put("a", "2025-01-31");

        assertThat(YamlWriter.write(keys)).isEqualTo("b: " + "word ".repeat(100).strip() + "\na: 2025-01-31\n");
        assertThat(YamlWriter.write(Map.of())).isEmpty();
    }
}
