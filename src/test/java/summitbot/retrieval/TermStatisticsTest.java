package summitbot.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TermStatisticsTest {
    private static final List<String> KEYWORDS = List.of("harbour", "vessen bay", "the harbour", "unknown");

    @Test
    void aLargeCorpusIsNotSearchedForCommonWords() {
        TermStatistics statistics =
                new TermStatistics(Map.of("the", 40_000, "harbour", 3_000, "vessen", 12, "bay", 9_000));

        assertThat(statistics.telling(KEYWORDS)).containsExactly("vessen bay");
    }

    @Test
    void aCorpusOfUsualSizeIsSearchedForAllWords() {
        TermStatistics statistics =
                new TermStatistics(Map.of("the", 4_000, "harbour", 3_000, "vessen", 12, "bay", 900));

        assertThat(statistics.telling(KEYWORDS)).isEqualTo(KEYWORDS);
    }

    @Test
    void commonWordsAreLookedForWhereThereAreNoOthers() {
        TermStatistics statistics = new TermStatistics(Map.of("the", 40_000, "harbour", 3_000));

        assertThat(statistics.telling(List.of("harbour", "the harbour"))).containsExactly("harbour", "the harbour");
    }
}
