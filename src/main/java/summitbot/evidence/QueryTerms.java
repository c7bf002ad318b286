package summitbot.evidence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import summitbot.retrieval.SearchTerm;

/**
 * What a question mentions, as it is looked for. Immutable.
 *
 * @param own terms of the question itself
 * @param context terms of the earlier question that it goes on from
 * @param embeddingText the question as the embedding model reads it: corrected, and in English where its words are known
 */
record QueryTerms(List<QueryTerm> own, List<QueryTerm> context, String embeddingText) {
    QueryTerms {
        own = List.copyOf(own);
        context = List.copyOf(context);
    }

    /** Share of the question's terms, by weight, that a line of stems holds; 0 without terms. */
    double coverage(String stemLine) {
        return share(own, stemLine);
    }

    /** Returns the question's terms, as it writes them, that a line of stems holds. */
    Set<String> mentionedIn(String stemLine) {
        Set<String> mentioned = new LinkedHashSet<>();
        own.stream().filter(term -> term.in(stemLine)).forEach(term -> mentioned.add(term.shown()));
        return mentioned;
    }

    /** As {@link #coverage} for the earlier question. */
    double contextCoverage(String stemLine) {
        return share(context, stemLine);
    }

    /** Share of the question's names that a line of stems holds; 1 when it has no name. */
    double nameCoverage(String stemLine) {
        List<QueryTerm> names = own.stream().filter(QueryTerm::name).toList();
        return names.isEmpty() ? 1 : share(names, stemLine);
    }

    /** Whether it has names, and no article has any of them. */
    boolean namesAreUnknown() {
        List<QueryTerm> names = own.stream().filter(QueryTerm::name).toList();
        return !names.isEmpty() && names.stream().noneMatch(QueryTerm::known);
    }

    /** Share of the question's terms, by weight, that occur in the corpus at all; 0 without terms. */
    double knownShare() {
        double known = 0;
        double all = 0;
        for (QueryTerm term : own) {
            all += term.weight();
            known += term.known() ? term.weight() : 0;
        }
        return all == 0 ? 0 : known / all;
    }

    /** The terms as retrieval looks for them, those of the question first. */
    List<SearchTerm> searchTerms() {
        List<QueryTerm> all = new ArrayList<>(own);
        all.addAll(context);
        return all.stream()
                .filter(term -> !term.phrases().isEmpty())
                .map(term -> new SearchTerm(term.phrases()))
                .distinct()
                .toList();
    }

    private static double share(List<QueryTerm> terms, String stemLine) {
        double found = 0;
        double all = 0;
        for (QueryTerm term : terms) {
            all += term.weight();
            found += term.in(stemLine) ? term.weight() : 0;
        }
        return all == 0 ? 0 : found / all;
    }
}
