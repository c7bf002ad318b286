package summitbot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.storage.DataFolder;

class FileWatchTest {
    @TempDir
    Path folder;

    private FileWatch watch;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Files.createDirectories(folder.resolve("corpus/articles"));
        Files.writeString(folder.resolve("config/bot.yaml"), "answer: {}\n");
        watch = new FileWatch(new Folders(
                new DataFolder(folder.resolve("data")),
                folder.resolve("config"),
                folder.resolve("prompts"),
                folder.resolve("corpus")));
    }

    @Test
    void noticesChangedNewAndDeletedFilesOnce() throws IOException {
        assertThat(watch.changed()).isFalse();

        Files.writeString(folder.resolve("config/bot.yaml"), "answer: {mode: quotes}\n");
        assertThat(watch.changed()).isTrue();
        assertThat(watch.changed()).isFalse();

        Files.writeString(folder.resolve("corpus/articles/new.md"), "---\n");
        assertThat(watch.changed()).isTrue();

        Files.createDirectories(folder.resolve("prompts"));
        Files.writeString(folder.resolve("prompts/answer.md"), "---\n");
        assertThat(watch.changed()).isTrue();

        Files.delete(folder.resolve("config/bot.yaml"));
        assertThat(watch.changed()).isTrue();
        assertThat(watch.changed()).isFalse();
    }

    @Test
    void noticesAFileThatWasReplacedByOneOfTheSameSizeAndTime() throws IOException {
        Path file = folder.resolve("config/bot.yaml");
        Path other = Files.writeString(folder.resolve("other"), "answer: []\n");
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));

        Files.move(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThat(watch.changed()).isTrue();
    }

    @Test
    void passesOverFilesThatAreNotTheEditors() throws IOException {
        Files.writeString(folder.resolve("config/bot.yaml.swp"), "x");

        assertThat(watch.changed()).isFalse();
    }

    @Test
    void waitsUntilNobodyWritesAnyMore() throws IOException {
        assertThat(watch.settled()).isFalse();

        Files.writeString(folder.resolve("config/bot.yaml"), "answer:\n");
        assertThat(watch.settled()).isFalse();
        Files.writeString(folder.resolve("config/bot.yaml"), "answer:\n  mode: quotes\n");
        assertThat(watch.settled()).isFalse();
        assertThat(watch.settled()).isTrue();
        assertThat(watch.settled()).isFalse();
    }
}
