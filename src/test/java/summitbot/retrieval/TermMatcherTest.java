package summitbot.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TermMatcherTest {
    private static final TermStatistics STATISTICS =
            new TermStatistics(Map.of("the", 100, "port", 50, "storm", 2, "ferry", 2, "harbour", 2));

    @Test
    void coverageIsTheShareOfTheTermsByTheirWeight() {
        TermMatcher matcher = matcher(SearchTerm.of("storm"), SearchTerm.of("ferry"));

        assertThat(matcher.match(passage("The storm was strong.")).coverage()).isCloseTo(0.5, within(1e-9));
        assertThat(matcher.match(passage("The storm.", "No ferry.")).coverage()).isEqualTo(1);
        assertThat(matcher.match(passage("Nothing.")).coverage()).isZero();
    }

    @Test
    void rareTermsWeighMore() {
        TermMatcher matcher = matcher(SearchTerm.of("storm"), SearchTerm.of("port"));

        assertThat(matcher.match(passage("A storm.")).coverage())
                .isGreaterThan(matcher.match(passage("A port.")).coverage());
    }

    @Test
    void theBestSentenceIsBetterWhereOneSentenceHasAllTerms() {
        TermMatcher matcher = matcher(SearchTerm.of("storm"), SearchTerm.of("ferry"));

        assertThat(matcher.match(passage("The storm stopped the ferry.", "It was cold."))
                        .bestSentence())
                .isGreaterThan(matcher.match(passage("The storm came.", "The ferry left."))
                        .bestSentence());
    }

    @Test
    void neighbouringTermsAreNearOnlyAFewWordsApart() {
        TermMatcher matcher = matcher(SearchTerm.of("storm"), SearchTerm.of("ferry"));

        assertThat(matcher.match(passage("The ferry left the storm.")).proximity())
                .isEqualTo(1);
        assertThat(matcher.match(passage("The ferry left one day and a half after the storm."))
                        .proximity())
                .isZero();
    }

    @Test
    void aPhraseMatchesOnlyAsAWhole() {
        TermMatcher matcher = matcher(SearchTerm.of("ferry port"));

        assertThat(matcher.match(passage("At the ferry ports.")).coverage()).isEqualTo(1);
        assertThat(matcher.match(passage("A ferry at the port, a ferry")).coverage())
                .isZero();
    }

    @Test
    void withoutTermsNothingMatches() {
        assertThat(matcher().match(passage("The ferry."))).isEqualTo(TermMatcher.Match.NONE);
        assertThat(matcher(SearchTerm.of("!?")).match(passage("The ferry."))).isEqualTo(TermMatcher.Match.NONE);
    }

    private static TermMatcher matcher(SearchTerm... terms) {
        return new TermMatcher(List.of(terms), STATISTICS);
    }

    private static PassageStems.Entry passage(String... sentences) {
        return new PassageStems.Entry(
                List.of(), List.of(sentences).stream().map(PassageStems::stems).toList());
    }
}
