package summitbot.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import summitbot.failure.InvalidInputException;

class ApiAddressTest {
    @Test
    void isTelegramsOwnUnlessAnotherIsNamed() {
        assertThat(ApiAddress.fromEnvironment(Map.of())).hasToString("https://api.telegram.org");
        assertThat(ApiAddress.fromEnvironment(Map.of("TELEGRAM_API_URL", " "))).hasToString("https://api.telegram.org");
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8081, http, 127.0.0.1, 8081, http://127.0.0.1:8081",
        "http://localhost:8081/, http, localhost, 8081, http://localhost:8081",
        "HTTPS://bots.example, https, bots.example, 443, https://bots.example",
        "http://bots.example/api/telegram/, http, bots.example, 80, http://bots.example/api/telegram"
    })
    void readsAddressesAsPeopleWriteThem(String text, String schema, String host, int port, String shown) {
        ApiAddress address = ApiAddress.parse(text);

        assertThat(address.schema()).isEqualTo(schema);
        assertThat(address.host()).isEqualTo(host);
        assertThat(address.port()).isEqualTo(port);
        assertThat(address).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "telegram",
                "ftp://x.example",
                "http://",
                "http://me:secret@x.example",
                "http://x y",
                "http://x?secret"
            })
    void refusesWhatIsNoAddressWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> ApiAddress.parse(text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("TELEGRAM_API_URL")
                .hasMessageNotContaining("secret");
    }
}
