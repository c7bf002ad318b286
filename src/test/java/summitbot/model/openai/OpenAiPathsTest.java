package summitbot.model.openai;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import summitbot.model.ServerAddress;
import summitbot.model.ServerKind;

class OpenAiPathsTest {
    @ParameterizedTest
    @CsvSource({
        "http://gpu:8000, http://gpu:8000/v1, http://gpu:8000",
        "http://gpu:8000/, http://gpu:8000/v1, http://gpu:8000",
        "http://gpu:8000//, http://gpu:8000/v1, http://gpu:8000",
        "http://gpu:8000/v1, http://gpu:8000/v1, http://gpu:8000",
        "http://gpu:8000/v1/, http://gpu:8000/v1, http://gpu:8000",
        "https://a.example/models/v1, https://a.example/models/v1, https://a.example/models",
        "https://a.example/openai, https://a.example/openai, https://a.example/openai",
        "http://[::1]:8080, http://[::1]:8080/v1, http://[::1]:8080"
    })
    void anAddressWithoutAPathMeansTheUsualOne(String address, String api, String root) {
        assertThat(OpenAiPaths.of(ServerAddress.parse(ServerKind.OPENAI, address)))
                .isEqualTo(new OpenAiPaths(api, root));
    }
}
