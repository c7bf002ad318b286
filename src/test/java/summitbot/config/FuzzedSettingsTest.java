package summitbot.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.testing.Fuzzing;
import summitbot.testing.Mutation;

/** Whatever moderators write into the files of settings, it is taken or refused with a sentence. */
class FuzzedSettingsTest {
    private static final String SETTINGS = uncommented("bot.yaml");
    private static final String MESSAGES = uncommented("messages.yaml");
    private static final List<String> VARIABLES = List.of(
            "SUMMIT_BOT_ANSWER_MAX_QUOTES",
            "SUMMIT_BOT_ANSWER_MODE",
            "SUMMIT_BOT_TELEGRAM_MODERATORS",
            "SUMMIT_BOT_LOGGING_FORMAT",
            "SUMMIT_BOT_MONITORING_PORT");

    @TempDir
    Path folder;

    @Test
    void readsOrRefusesAnySettings() {
        SettingsSources before = SettingsSources.standard();

        Fuzzing.run(random -> {
            write("bot.yaml", Mutation.file(random, part(random, SETTINGS)));
            SettingsSources read = SettingsSources.read(folder, Map.of());
            read.settings();
            read.differences();
            read.keepingWhatNeedsARestart(before).waitingForRestart();
            read.changedSince(before);
        });
    }

    @Test
    void readsOrRefusesAnyVariable() {
        Fuzzing.runQuarter(random -> {
            String name = VARIABLES.get(random.nextInt(VARIABLES.size()));
            SettingsSources.read(folder, Map.of(name, Mutation.text(random, random.nextBoolean() ? "3" : "[1, 2]")))
                    .settings();
        });
    }

    @Test
    void readsOrRefusesAnyMessages() {
        Fuzzing.runQuarter(random -> {
            // A part lacks most keys; a whole file costs a hundred times as much.
            write("messages.yaml", Mutation.file(random, random.nextInt(16) == 0 ? MESSAGES : part(random, MESSAGES)));
            Messages.read(folder);
            Messages.differences(folder);
        });
    }

    /** Some sections, so that a case costs little. */
    private static String part(Random random, String yaml) {
        String[] sections = yaml.split("\n(?=\\w)");
        return sections[random.nextInt(sections.length)] + "\n" + sections[random.nextInt(sections.length)] + "\n";
    }

    private static String uncommented(String file) {
        return ConfigFile.bundled(file)
                .text()
                .lines()
                .filter(line -> !line.isBlank() && !line.strip().startsWith("#"))
                .reduce("", (all, line) -> all + line + "\n");
    }

    private void write(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }

    @Test
    void readsTheSample() throws IOException {
        write("bot.yaml", SETTINGS.getBytes(StandardCharsets.UTF_8));
        write("messages.yaml", MESSAGES.getBytes(StandardCharsets.UTF_8));

        SettingsReader.read(folder);
        Messages.read(folder);
    }
}
