package summitbot.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaTest {
    @ParameterizedTest
    @EnumSource(Schema.class)
    void newestIsTheLastMigrationAndNoneIsLeftOut(Schema schema) throws Exception {
        Path migrations =
                Path.of(Schema.class.getResource("/" + schema.location()).toURI());
        List<String> numbers;
        try (Stream<Path> files = Files.list(migrations)) {
            numbers = files.map(file -> file.getFileName().toString().substring(0, 5))
                    .sorted()
                    .toList();
        }

        assertThat(numbers)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, schema.newest())
                        .mapToObj(number -> String.format(Locale.ROOT, "V%04d", number))
                        .toList());
    }
}
