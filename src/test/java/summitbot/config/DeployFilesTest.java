package summitbot.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import summitbot.yaml.YamlTree;

/** What {@code config/deploy/} holds fits the program, and stays out of it. */
class DeployFilesTest {
    private static final Path FOLDER = Path.of("config/deploy");
    private static final Pattern VARIABLE = Pattern.compile("SUMMIT_BOT_[A-Z_]+");

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile", "compose.yaml", "compose.postgres.yaml", "summit-bot.service"})
    void setsVariablesThatTheProgramKnows(String file) throws IOException {
        Set<String> known = new TreeSet<>(Set.of("SUMMIT_BOT_DATA", "SUMMIT_BOT_DATABASE_URL"));
        JsonNode settings = YamlTree.parse(
                        "bot.yaml", ConfigFile.bundled("bot.yaml").text())
                .root();
        for (Map.Entry<String, JsonNode> section : settings.properties()) {
            section.getValue()
                    .fieldNames()
                    .forEachRemaining(key -> known.add(EnvironmentSettings.variable(
                            JsonPointer.empty().appendProperty(section.getKey()).appendProperty(key))));
        }

        Matcher variables = VARIABLE.matcher(text(file));

        assertThat(variables.results().map(found -> found.group()).toList()).isSubsetOf(known);
    }

    @Test
    void theContainerWritesIntoItsVolumeOnlyAndHasNoPowers() throws IOException {
        JsonNode services =
                YamlTree.parse("compose.yaml", text("compose.yaml")).root().path("services");
        JsonNode bot = services.path("bot");

        assertThat(bot.path("read_only").asBoolean()).isTrue();
        assertThat(bot.path("cap_drop").toString()).isEqualTo("[\"ALL\"]");
        assertThat(bot.path("ports").toString()).isEqualTo("[\"127.0.0.1:9464:9464\"]");
        assertThat(services.fieldNames()).toIterable().contains("bot", "ollama");
        assertThat(text("Dockerfile")).containsPattern("(?m)^USER 10001:10001$").contains("/data/tmp");
    }

    @Test
    void theUnitWritesIntoOneFolderOnlyWhereJavaAndItsLibrariesUnpack() throws IOException {
        String unit = text("summit-bot.service");

        assertThat(unit.lines())
                .contains(
                        "ProtectSystem=strict",
                        "NoNewPrivileges=yes",
                        "User=summit-bot",
                        "StateDirectory=summit-bot summit-bot/tmp",
                        "Environment=SUMMIT_BOT_DATA=/var/lib/summit-bot",
                        "Environment=DJL_CACHE_DIR=/var/lib/summit-bot/djl")
                .noneMatch(line -> line.startsWith("ReadWritePaths="));
        assertThat(unit).contains("-Djava.io.tmpdir=/var/lib/summit-bot/tmp");
    }

    @Test
    void isNotPackedWithTheProgram() {
        assertThat(ConfigFile.class.getResource("/summitbot/defaults/config/bot.yaml"))
                .isNotNull();
        assertThat(ConfigFile.class.getResource("/summitbot/defaults/config/deploy/compose.yaml"))
                .isNull();
    }

    private static String text(String file) throws IOException {
        return Files.readString(FOLDER.resolve(file), StandardCharsets.UTF_8);
    }
}
