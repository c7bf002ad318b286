package summitbot.answer.verification;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import summitbot.answer.verification.Objection.Kind;
import summitbot.text.StopWords;

/**
 * Enough of a statement's own words come from its quotes, in any form or as a listed near synonym; words of the question count half, words
 * of another language count by their translation. Names, numbers and words of saying are other checks' business.
 */
final class CoverageCheck implements Check {
    private static final WordLists LISTS = WordLists.ENGLISH;
    private static final double QUESTION_WEIGHT = 0.5;

    private final double minCoverage;
    private final Translations translations;

    CoverageCheck(Translations translations, double minCoverage) {
        this.translations = translations;
        this.minCoverage = minCoverage;
    }

    @Override
    public List<Objection> objections(ParsedText claim, Support support) {
        double coverage = coverage(claim, support);
        return coverage >= minCoverage
                ? List.of()
                : List.of(new Objection(
                        Kind.COVERAGE,
                        String.format(
                                Locale.ROOT,
                                "%.2f of its words are in the quotes; needed are %.2f",
                                coverage,
                                minCoverage)));
    }

    /** The share of content words found, 0 to 1; 1 when there are none. */
    double coverage(ParsedText claim, Support support) {
        Set<String> quoted = stems(support.quoted());
        Set<String> asked = stems(support.question().words());
        double found = 0;
        int all = 0;
        for (Word word : claim.words()) {
            if (word.proper() || word.isNumber() || StopWords.contains(word.folded()) || hasNoWeight(word)) {
                continue;
            }
            all++;
            if (holds(quoted, word)) {
                found++;
            } else if (holds(asked, word)) {
                found += QUESTION_WEIGHT;
            }
        }
        return all == 0 ? 1 : found / all;
    }

    private static boolean hasNoWeight(Word word) {
        return LISTS.saying.contains(word.stem())
                || LISTS.light.contains(word.stem())
                || LISTS.titles.contains(word.folded());
    }

    private static Set<String> stems(List<Word> words) {
        return words.stream().flatMap(word -> word.stems().stream()).collect(Collectors.toSet());
    }

    private boolean holds(Set<String> stems, Word word) {
        if (word.stems().stream().allMatch(part -> stems.stream().anyMatch(stem -> LISTS.related(part, stem)))) {
            return true;
        }
        return translations.of(word.folded()).stream()
                .anyMatch(translated -> stems.stream().anyMatch(stem -> LISTS.related(translated, stem)));
    }
}
