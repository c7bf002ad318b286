package summitbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.telegram.load.LoadRun;
import summitbot.telegram.load.LoadTable;

class LoadRunIT {
    @TempDir
    Path folder;

    @Test
    void measuresBothLoads() {
        LoadTable table = new LoadRun(
                        folder,
                        state -> new ScriptedConversation(),
                        RunningBot.defaults(),
                        List.of("What about the ferry?", "Who spoke?"))
                .run(8, 4);

        assertThat(table.lines()).hasSize(8).allMatch(row -> row.startsWith("| ") && row.endsWith(" |"));
        assertThat(table.lines().get(2)).contains("8 of 8");
        assertThat(table.lines().get(5)).matches(".*command to reply.*\\d+ ms / \\d+ ms.*");
        assertThat(table.json().path("measures")).hasSize(6);
        assertThat(table.json().at("/measures/0/result").asText()).isEqualTo("8 of 8");
    }
}
