package summitbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.telegram.load.LoadRun;

class LoadRunIT {
    @TempDir
    Path folder;

    @Test
    void measuresBothLoads() {
        List<String> rows = new LoadRun(
                        folder,
                        state -> new ScriptedConversation(),
                        RunningBot.defaults(),
                        List.of("What about the ferry?", "Who spoke?"))
                .run(8, 4);

        assertThat(rows).hasSize(8).allMatch(row -> row.startsWith("| ") && row.endsWith(" |"));
        assertThat(rows.get(2)).contains("8 of 8");
        assertThat(rows.get(5)).matches(".*command to reply.*\\d+ ms / \\d+ ms.*");
    }
}
