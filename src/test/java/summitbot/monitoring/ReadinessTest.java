package summitbot.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import summitbot.failure.UnavailableException;

class ReadinessTest {
    private final Map<String, Supplier<Finding>> parts = new LinkedHashMap<>();

    @Test
    void isReadyWhereNothingIsDownAndNamesEachPart() {
        parts.put("index", () -> Finding.up("up to date"));
        parts.put("model", () -> Finding.degraded("away"));

        Readiness.Report report = new Readiness(parts).look();

        assertThat(report.ready()).isTrue();
        assertThat(report.json())
                .hasToString("{\"status\":\"ready\",\"parts\":{"
                        + "\"index\":{\"status\":\"up\",\"detail\":\"up to date\"},"
                        + "\"model\":{\"status\":\"degraded\",\"detail\":\"away\"}}}");
    }

    @Test
    void isNotReadyWhereOnePartIsDown() {
        parts.put("index", () -> Finding.down("starting"));
        parts.put("model", () -> Finding.up("there"));

        Readiness.Report report = new Readiness(parts).look();

        assertThat(report.ready()).isFalse();
        assertThat(report.json().path("status").asText()).isEqualTo("not_ready");
        assertThat(report.json().at("/parts/model/status").asText()).isEqualTo("up");
    }

    @Test
    void aPartThatCannotBeLookedAtIsDownAndKeepsItsSecrets() {
        parts.put("database", () -> {
            throw new UnavailableException("Database bot.db cannot be written (disk full).");
        });
        parts.put("index", () -> {
            throw new IllegalStateException("password=se-cret");
        });

        Readiness.Report report = new Readiness(parts).look();

        assertThat(report.ready()).isFalse();
        assertThat(report.json().at("/parts/database/detail").asText()).contains("disk full");
        assertThat(report.json().at("/parts/index/status").asText()).isEqualTo("down");
        assertThat(report.json().toString()).doesNotContain("se-cret");
    }
}
