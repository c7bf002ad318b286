package summitbot.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TemporaryFolderTest {
    @Test
    void isGoneWithAllThatIsInItWhenItIsClosed() throws IOException {
        Path path;
        try (TemporaryFolder folder = TemporaryFolder.make("summit-bot-test")) {
            path = folder.path();
            Files.writeString(Files.createDirectories(path.resolve("a/b")).resolve("file"), "text");
        }

        assertThat(path).doesNotExist();
    }

    @Test
    void eachIsAnother() {
        try (TemporaryFolder one = TemporaryFolder.make("summit-bot-test");
                TemporaryFolder other = TemporaryFolder.make("summit-bot-test")) {
            assertThat(one.path()).isEmptyDirectory().isNotEqualTo(other.path());
        }
    }

    @Test
    void closingTwiceDoesNothing() {
        TemporaryFolder folder = TemporaryFolder.make("summit-bot-test");
        folder.close();

        folder.close();

        assertThat(folder.path()).doesNotExist();
    }
}
