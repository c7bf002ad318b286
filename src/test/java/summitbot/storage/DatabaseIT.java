package summitbot.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseIT {
    @TempDir
    Path folder;

    @Test
    void makesTheFolderAndTheTables() {
        Path file = new DataFolder(folder.resolve("not/there/yet")).state();

        try (Database database = Database.open(file, Schema.STATE)) {
            assertThat(database.file()).exists();
        }
    }
}
