package summitbot.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaTest {
    @ParameterizedTest
    @CsvSource({"STATE, SQLITE", "INDEX, SQLITE", "STATE, POSTGRES", "INDEX, POSTGRES"})
    void newestIsTheLastMigrationAndNoneIsLeftOut(Schema schema, Database.Engine engine) throws Exception {
        Path migrations =
                Path.of(Schema.class.getResource("/" + schema.location(engine)).toURI());
        List<String> numbers;
        try (Stream<Path> files = Files.list(migrations)) {
            numbers = files.map(file -> file.getFileName().toString().substring(0, 5))
                    .sorted()
                    .toList();
        }

        assertThat(numbers)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, schema.newest(engine))
                        .mapToObj(number -> String.format(Locale.ROOT, "V%04d", number))
                        .toList());
    }
}
