package summitbot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramHashTest {
    @TempDir
    Path folder;

    @Test
    void changesWithAnyByteOfTheProgramAndWithNothingElse() throws IOException {
        Files.createDirectory(folder.resolve("a"));
        Path file = Files.writeString(folder.resolve("a/B.class"), "one");
        String first = ProgramHash.of(folder);

        assertThat(first).matches("[0-9a-f]{16}");
        assertThat(ProgramHash.of(folder)).isEqualTo(first);

        Files.writeString(file, "two");
        assertThat(ProgramHash.of(folder)).isNotEqualTo(first);

        Files.writeString(file, "one");
        Files.move(file, folder.resolve("a/C.class"));
        assertThat(ProgramHash.of(folder)).isNotEqualTo(first);
    }

    @Test
    void theProgramThatRunsHasOne() {
        assertThat(ProgramHash.get()).isEqualTo(ProgramHash.get()).hasSize(16);
    }
}
