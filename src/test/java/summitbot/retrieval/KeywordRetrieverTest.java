package summitbot.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeywordRetrieverTest {
    @Test
    void looksForAllFormsOfAllTerms() {
        assertThat(keywords(SearchTerm.of("negotiations", "talks"), SearchTerm.of("lasted")))
                .containsExactly("negotiations", "talks", "lasted");
    }

    @Test
    void leavesOutFormsThatHoldAShorterOneOfTheSameTerm() {
        assertThat(keywords(SearchTerm.of("Ilmar Vessen", "Vessen", "President Vessen", "head of state")))
                .containsExactly("vessen", "head of state");
    }

    @Test
    void aWordInsideAnotherWordIsNotAShorterForm() {
        assertThat(keywords(SearchTerm.of("port", "airport"))).containsExactly("port", "airport");
    }

    @Test
    void keepsAFormThatHoldsAnotherTermsForm() {
        assertThat(keywords(SearchTerm.of("president"), SearchTerm.of("president vessen")))
                .containsExactly("president", "president vessen");
    }

    @Test
    void formsWithoutALetterAreNoKeywords() {
        assertThat(keywords(SearchTerm.of("\"*"), SearchTerm.of(" "))).isEmpty();
    }

    private static List<String> keywords(SearchTerm... terms) {
        return KeywordRetriever.keywords(List.of(terms));
    }
}
