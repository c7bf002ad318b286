package summitbot.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path folder;

    @Test
    void namesOneStateAndAnIndexForEachCorpusAndEachWayToBuildIt() {
        DataFolder data = new DataFolder(folder);

        assertThat(data.state()).isEqualTo(folder.resolve("summit-bot.db"));
        assertThat(data.index(folder.resolve("one"), "x").getFileName().toString())
                .matches("index-[0-9a-f]{12}\\.db");
        assertThat(data.index(folder.resolve("one"), "x"))
                .isNotEqualTo(data.index(folder.resolve("two"), "x"))
                .isNotEqualTo(data.index(folder.resolve("one"), "y"));
    }

    @Test
    void oneCorpusHasOneIndexHoweverItIsNamed() throws Exception {
        Path corpus = Files.createDirectory(folder.resolve("corpus"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), corpus);
        DataFolder data = new DataFolder(folder);

        assertThat(data.index(link, "x")).isEqualTo(data.index(corpus, "x"));
        assertThat(data.index(folder.resolve("./corpus/../corpus"), "x")).isEqualTo(data.index(corpus, "x"));
    }
}
