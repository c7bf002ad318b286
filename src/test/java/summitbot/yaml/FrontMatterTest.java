package summitbot.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import summitbot.failure.InvalidInputException;

class FrontMatterTest {
    record Head(String id) {}

    @TempDir
    Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("a.md"), bytes);
    }

    private static FrontMatter parse(String text) {
        return FrontMatter.parse("a.md", text);
    }

    @Test
    void splitsKeysAndBody() {
        FrontMatter read = parse("---\nid: x\n---\n One.\n\nTwo.\n");

        assertThat(read.yaml()).isEqualTo("id: x\n");
        assertThat(read.body()).isEqualTo(" One.\n\nTwo.\n");
        assertThat(read.bodyLine()).isEqualTo(4);
        assertThat(read.as(Head.class)).isEqualTo(new Head("x"));
    }

    @Test
    void keepsCarriageReturnsOfTheBody() {
        FrontMatter read = parse("\uFEFF---\r\nid: x\r\n---\r\nOne.\r\nTwo.\r\n");

        assertThat(read.as(Head.class)).isEqualTo(new Head("x"));
        assertThat(read.body()).isEqualTo("One.\r\nTwo.\r\n");
    }

    @Test
    void aRuleInTheBodyStaysInTheBody() {
        assertThat(parse("---\nid: x\n---\nOne.\n---\nTwo.").body()).isEqualTo("One.\n---\nTwo.");
    }

    @Test
    void theBodyMayBeEmpty() {
        assertThat(parse("---\nid: x\n---").body()).isEmpty();
        assertThat(parse("---\n---\n").yaml()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Just text.\n", "----\nid: x\n---\n", " ---\nid: x\n---\n", "---"})
    void missingFrontMatterIsRefused(String text) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("a.md:1: front matter is missing");
    }

    @Test
    void unclosedFrontMatterIsRefused() {
        assertThatThrownBy(() -> parse("---\nid: x\nText.\n"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("a.md:1: front matter is not closed");
    }

    @Test
    void problemsOfKeysNameTheLineOfTheFile() {
        assertThatThrownBy(() -> parse("---\nid: x\nfoo: 1\n---\n").as(Head.class))
                .hasMessage("a.md:3: foo is not a known key; known are id.");
    }

    @Test
    void anotherEncodingIsRefusedWithLineAndOffset() throws IOException {
        Path file = file("---\nid: x\n---\nSão Paulo\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> FrontMatter.read(file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(file + ":4: byte 0xE3 (offset 15) is not UTF-8. Save the file as UTF-8.");
    }

    @Test
    void nulBytesAreRefused() throws IOException {
        Path file = file("---\nid: x\n---\na\0b\n".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> FrontMatter.read(file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith(file + ":4: a NUL byte (offset 15)");
    }

    @Test
    void aFileOfFiveMegabytesIsRefused() throws IOException {
        byte[] big = new byte[5_000_000];
        Arrays.fill(big, (byte) 'a');
        Path file = file(big);

        assertThatThrownBy(() -> FrontMatter.read(file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(file + " is too big (5.0 MB); allowed are at most 4.9 MB.");
    }

    @Test
    void aFolderIsRefused() {
        assertThatThrownBy(() -> FrontMatter.read(folder)).hasMessage(folder + " is a folder; name a file.");
    }
}
