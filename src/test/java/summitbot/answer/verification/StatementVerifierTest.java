package summitbot.answer.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import summitbot.answer.verification.MadeStatements.Case;
import summitbot.evidence.EvidenceSentence;
import summitbot.testing.SampleCorpus;

class StatementVerifierTest {
    private static final StatementVerifier VERIFIER = new StatementVerifier(SampleCorpus.corpus());

    static List<Case> bad() {
        return MadeStatements.bad();
    }

    @ParameterizedTest
    @MethodSource("bad")
    void refusesWhatTheQuotesDoNotSay(Case made) {
        assertThat(verdict(made).passed()).isFalse();
    }

    /** Refusing too much costs only words, never a quote; still, most of what is right is to be shown. */
    @Test
    void showsNearlyAllThatTheQuotesSay() {
        List<Case> good = MadeStatements.good();

        List<Case> refused =
                good.stream().filter(made -> !verdict(made).passed()).toList();

        assertThat(refused).hasSizeLessThanOrEqualTo(good.size() / 25);
    }

    @Test
    void saysWhyItRefuses() {
        Case made = MadeStatements.bad().get(0);

        assertThat(verdict(made).objections()).extracting(Objection::toString).contains("number: five is in no quote");
    }

    /** "Kim" is Turkish for "who", "Gore" without its marks for "according to". */
    @ParameterizedTest
    @ValueSource(strings = {"Kim", "Gore", "Var"})
    void aNameIsMissedThoughAnotherLanguageHasItAsAFunctionWord(String name) {
        EvidenceSentence cited = SampleCorpus.evidence(SampleCorpus.harbour(), 4, 1);

        Verdict verdict = VERIFIER.verify("Dorota Quill thanked " + name + " for patience.", List.of(cited), "");

        assertThat(verdict.objections()).extracting(Objection::toString).anyMatch(text -> text.contains(name));
    }

    private static Verdict verdict(Case made) {
        return VERIFIER.verify(made.text(), made.cited(), made.question());
    }
}
