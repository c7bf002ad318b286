package summitbot.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The list of what the jar is made of, where the build has just written it. */
class BillOfMaterialsIT {
    private static final Path FILE = Path.of("target/bom.json");

    @Test
    void namesWhatIsInTheJarWithALicenceAndNothingThatOnlyTestsNeed() throws Exception {
        assumeTrue(
                Files.exists(FILE)
                        && Files.getLastModifiedTime(FILE).compareTo(Files.getLastModifiedTime(Path.of("pom.xml"))) > 0,
                "target/bom.json is missing or older than pom.xml; -Dcyclonedx.skip=false writes it");
        JsonNode bom = new ObjectMapper().readTree(FILE.toFile());

        List<JsonNode> components = StreamSupport.stream(bom.path("components").spliterator(), false)
                .toList();

        assertThat(bom.path("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(components)
                .extracting(component -> component.path("name").asText())
                .contains("langchain4j-core", "sqlite-jdbc", "onnxruntime", "telegrambots-client", "picocli")
                .doesNotContain("junit-jupiter", "assertj-core", "wiremock-standalone", "archunit-junit5");
        assertThat(components).allSatisfy(component -> {
            assertThat(component.path("purl").asText()).startsWith("pkg:maven/");
            assertThat(component.path("licenses")).isNotEmpty();
        });
    }
}
