package summitbot.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the word lists beside the classes: lines of blank-separated words; empty lines and lines after {@code #} are skipped. */
final class WordList {
    private WordList() {}

    static List<List<String>> read(String resource) {
        try (InputStream in = WordList.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the word list " + resource + " is missing from the program");
            }
            List<List<String>> lines = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                String words = line.strip();
                if (!words.isEmpty() && words.charAt(0) != '#') {
                    lines.add(List.of(words.split("\\s+", -1)));
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
