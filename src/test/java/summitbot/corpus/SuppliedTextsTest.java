package summitbot.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The five articles stand in {@code corpus/} byte for byte as they were supplied. */
class SuppliedTextsTest {
    private static final Map<String, String> SHA_256_OF_SUPPLIED_FILE = Map.of(
            "000_e9e08d75574dc10c.txt", "424a5b94cdc7694e93727019a627c792aa540b31ddd882e304b33727d3c725f1",
            "001_b838971f485eaeb8.txt", "91f454abda36cd1b364218ec5b7b02d1a6609d987ac32f22351bb4a1fa0f6f8c",
            "002_251ff0c961568259.txt", "b56436a927a1c163f516ff0ab78a457b565cb6e49a3781b57f014e8c371e449d",
            "003_e4cf534529cd5610.txt", "c9bbdf2e191cc2dca92c318261c823330908300b1546afdb2804fb16ff64c3bf",
            "004_58467bdf62331fa2.txt", "6422ea9f496ea84dfbef6c6809f241c7def52f2972e8930fbe5d3d748e74fc2b");

    @Test
    void eachTextIsUntouched() {
        Map<String, String> hashes = CorpusReader.read(Path.of("corpus")).articles().stream()
                .collect(Collectors.toMap(
                        Article::origin, article -> FileHash.of(article.text().getBytes(StandardCharsets.UTF_8))));

        assertThat(hashes).isEqualTo(SHA_256_OF_SUPPLIED_FILE);
    }
}
