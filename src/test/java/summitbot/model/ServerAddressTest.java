package summitbot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import summitbot.failure.InvalidInputException;

class ServerAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:11434",
                "http://localhost:11434/",
                "https://models.example.org",
                "https://models.example.org/ollama",
                "HTTP://[::1]:11434"
            })
    void takesHttpAndHttpsAddresses(String text) {
        assertThat(ServerAddress.parse(ServerKind.OLLAMA, text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1:11434",
                "localhost:11434",
                "localhost",
                "ftp://localhost",
                "http://",
                "http:///api",
                "http://local host:11434",
                "http://localhost:port",
                "http://localhost:99999",
                "http://localhost#x",
                "file:///etc/passwd",
                "{{url}}"
            })
    void refusesAnythingElseAndSaysWhatIsAllowed(String text) {
        assertThatThrownBy(() -> ServerAddress.parse(ServerKind.OLLAMA, text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("OLLAMA_BASE_URL is \"" + text
                        + "\"; allowed is an http or https address such as http://127.0.0.1:11434.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://bot:hunter2@localhost:11434",
                "http://bot:hunter2@local host:11434",
                "bot:hunter2@localhost",
                "http://localhost?key=hunter2",
                "http://bot:hunt:er2@[x"
            })
    void neverRepeatsAPassword(String text) {
        assertThatThrownBy(() -> ServerAddress.parse(ServerKind.OLLAMA, text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("OLLAMA_BASE_URL ")
                .hasMessageNotContainingAny("hunter2", "hunt:er2");
    }

    @Test
    void comesFromTheEnvironmentFirst() {
        assertThat(all(" http://gpu:11434 ", "http://other:11434")).containsExactly("http://gpu:11434");
    }

    @Test
    void mayBeSeveralEachOnce() {
        assertThat(all("http://one:1, http://two:2,,http://one:1")).containsExactly("http://one:1", "http://two:2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ","})
    void comesFromTheSettingsWhereTheEnvironmentNamesNone(String blank) {
        assertThat(all(blank, "http://one:1", "http://two:2")).containsExactly("http://one:1", "http://two:2");
        assertThat(all(blank)).containsExactly("http://127.0.0.1:11434");
        assertThat(ServerAddress.all(ServerKind.OLLAMA, Map.of(), List.of())).hasToString("[http://127.0.0.1:11434]");
    }

    @Test
    void oneThatIsNoneAmongSeveralIsSaid() {
        assertThatThrownBy(() -> all("http://one:1,two"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("OLLAMA_BASE_URL is \"two\"");
    }

    private static List<String> all(String variable, String... hosts) {
        return ServerAddress.all(ServerKind.OLLAMA, Map.of("OLLAMA_BASE_URL", variable), List.of(hosts)).stream()
                .map(ServerAddress::toString)
                .toList();
    }

    @Test
    void eachKindHasItsOwnVariableAndDefault() {
        Map<String, String> environment =
                Map.of("OLLAMA_BASE_URL", "http://one:1", "OPENAI_BASE_URL", "http://two:2/v1,http://three:3");

        assertThat(ServerAddress.all(ServerKind.OPENAI, environment, List.of()))
                .hasToString("[http://two:2/v1, http://three:3]");
        assertThat(ServerAddress.all(ServerKind.OPENAI, Map.of(), List.of())).hasToString("[http://127.0.0.1:8080/v1]");
        assertThatThrownBy(() -> ServerAddress.parse(ServerKind.OPENAI, "gpu:8000"))
                .hasMessage("OPENAI_BASE_URL is \"gpu:8000\"; allowed is an http or https address such as"
                        + " http://127.0.0.1:8080/v1.");
    }

    @Test
    void connectsToTheUsualPortOfItsScheme() {
        assertThat(ServerAddress.parse(ServerKind.OLLAMA, "http://gpu").port()).isEqualTo(80);
        assertThat(ServerAddress.parse(ServerKind.OLLAMA, "https://gpu").port()).isEqualTo(443);
        assertThat(ServerAddress.parse(ServerKind.OLLAMA, "https://gpu:8443").port())
                .isEqualTo(8443);
    }
}
