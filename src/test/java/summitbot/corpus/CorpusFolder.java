package summitbot.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small invented corpus in a folder of a test's own. */
record CorpusFolder(Path path) {
    static final String TEXT = "The bridge was closed on Sunday. Engineers found cracks in two pillars.\n";

    static CorpusFolder in(Path folder) {
        try {
            Files.createDirectories(folder.resolve("articles"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CorpusFolder(folder);
    }

    static String header(String id) {
        return "---\nid: " + id + "\norigin: " + id + ".txt\ntitle: Bridge closed\ntitle_by: editor\n---\n";
    }

    Path article(String id, String text) {
        return write("articles/" + id + ".md", header(id) + text);
    }

    Path write(String name, String content) {
        return write(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Path write(String name, byte[] content) {
        try {
            return Files.write(path.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
