package summitbot.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Held to FTS5 itself. */
class KeywordTokensIT {
    @Test
    void everyCharacterIsWhatFts5MakesOfIt() throws Exception {
        List<String> texts = new ArrayList<>();
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            boolean half = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
            boolean odd = codePoint < 0x30000 || codePoint >= 0xE0000 && codePoint < 0xE1000;
            if (!half && odd) {
                texts.add("a" + Character.toString(codePoint) + "b");
            }
        }

        Map<Integer, List<String>> expected = fts5("unicode61 remove_diacritics 2", texts);

        List<String> different = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (!KeywordTokens.folded(texts.get(i)).equals(expected.get(i))) {
                different.add(texts.get(i));
            }
        }
        assertThat(different).isEmpty();
    }

    @Test
    void textsAreCutAndStemmedAsByFts5() throws Exception {
        List<String> texts = new ArrayList<>(OddTexts.many(400));
        texts.addAll(corpus());
        Map<Integer, List<String>> folded = fts5("unicode61 remove_diacritics 2", texts);
        Map<Integer, List<String>> stemmed = fts5("porter unicode61 remove_diacritics 2", texts);

        for (int i = 0; i < texts.size(); i++) {
            List<String> words = KeywordTokens.folded(texts.get(i));
            assertThat(words).as(texts.get(i)).isEqualTo(folded.getOrDefault(i, List.of()));
            assertThat(KeywordTokens.stemmed(words)).as(texts.get(i)).isEqualTo(stemmed.getOrDefault(i, List.of()));
        }
    }

    private static List<String> corpus() throws Exception {
        List<String> lines = new ArrayList<>();
        for (String folder : List.of("corpus/articles", "corpus/questions")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.toList()) {
                    lines.addAll(Files.readAllLines(file, StandardCharsets.UTF_8));
                }
            }
        }
        return lines;
    }

    /** The tokens of each text that has any, by the number of the text. */
    private static Map<Integer, List<String>> fts5(String tokenizer, List<String> texts) throws Exception {
        Map<Integer, List<String>> tokens = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = connection.createStatement()) {
            statement.execute("create virtual table text using fts5(line, tokenize = '" + tokenizer + "')");
            statement.execute("create virtual table token using fts5vocab(text, instance)");
            connection.setAutoCommit(false);
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into text (rowid, line) values (?, ?)")) {
                for (int i = 0; i < texts.size(); i++) {
                    insert.setInt(1, i + 1);
                    insert.setString(2, texts.get(i));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            try (ResultSet row = statement.executeQuery("select doc, term from token order by doc, offset")) {
                while (row.next()) {
                    tokens.computeIfAbsent(row.getInt(1) - 1, text -> new ArrayList<>())
                            .add(row.getString(2));
                }
            }
        }
        return tokens;
    }
}
