package summitbot.logging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequestIdTest {
    @Test
    void holdsWithinItsScopeAndGivesBackWhatWasBefore() {
        try (RequestId.Scope outer = RequestId.begin(RequestId.ofUpdate(7))) {
            try (RequestId.Scope inner = RequestId.begin("other")) {
                assertThat(RequestId.current()).contains("other");
            }
            assertThat(RequestId.current()).contains("u7");
        }
        assertThat(RequestId.current()).isEmpty();
    }

    @Test
    void aQuestionKeepsTheNameOfItsUpdateAndElseGetsOneOfItsOwn() {
        try (RequestId.Scope update = RequestId.begin("u7");
                RequestId.Scope question = RequestId.beginQuestion()) {
            assertThat(RequestId.current()).contains("u7");
        }
        String first;
        try (RequestId.Scope question = RequestId.beginQuestion()) {
            first = RequestId.current().orElseThrow();
        }
        try (RequestId.Scope question = RequestId.beginQuestion()) {
            assertThat(RequestId.current()).isPresent().get().isNotEqualTo(first);
        }
    }
}
