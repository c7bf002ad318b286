package summitbot.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.failure.InvalidInputException;
import summitbot.failure.UnavailableException;

class BackupIT {
    @TempDir
    Path folder;

    private Database database;
    private Path target;

    @BeforeEach
    void open() {
        database = SqliteDatabase.open(folder.resolve("data/some.db"), Schema.STATE);
        database.write(DatabaseContractIT::makeNotes);
        database.write(connection -> DatabaseContractIT.note(connection, "first"));
        target = folder.resolve("copy.db");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void copiesWhatIsStored() throws IOException {
        database.backup(target, false);

        assertThat(notesOf(target)).containsExactly("first");
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void copiesOneStateWhileOthersAreWritten() {
        database.write(connection -> {
            DatabaseContractIT.note(connection, "not committed yet");
            DatabaseContractIT.inAnotherThread(() -> database.backup(target, false));
            return 0;
        });

        assertThat(notesOf(target)).containsExactly("first");
        assertThat(DatabaseContractIT.notes(database)).containsExactly("first", "not committed yet");
    }

    @Test
    void replacesNothingUnlessAsked() throws IOException {
        Files.writeString(target, "mine");

        assertThatThrownBy(() -> database.backup(target, false))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("copy.db exists and is not replaced");
        assertThat(target).hasContent("mine");

        database.backup(target, true);
        assertThat(notesOf(target)).containsExactly("first");
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void neverReplacesTheDatabaseItself() {
        assertThatThrownBy(() -> database.backup(Path.of(database.place()), true))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("is the database itself");
    }

    @Test
    void namesAFolderThatIsMissing() {
        assertThatThrownBy(() -> database.backup(folder.resolve("missing/copy.db"), false))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("there is no folder " + folder.resolve("missing"));
    }

    @Test
    void refusesAFolderAsTarget() {
        assertThatThrownBy(() -> database.backup(folder, false))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("is a folder");
    }

    @Test
    void saysThatADamagedDatabaseCannotBeCopied() throws IOException {
        database.close();
        byte[] bytes = Files.readAllBytes(Path.of(database.place()));
        for (int i = 100; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        Files.write(Path.of(database.place()), bytes);

        assertThatThrownBy(() -> database.backup(target, false))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("some.db is damaged");
        assertThat(target).doesNotExist();
        assertThat(leftovers()).isEmpty();
    }

    private static List<String> notesOf(Path file) {
        try (Database copy = SqliteDatabase.open(file, Schema.STATE)) {
            return DatabaseContractIT.notes(copy);
        }
    }

    private List<Path> leftovers() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".partial")).toList();
        }
    }
}
