package summitbot.retrieval;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import summitbot.index.PassageHit;
import summitbot.index.PassageIndex;
import summitbot.text.Tokens;

/** Finds the passages that have at least one of the query's terms, ranked by BM25. Safe for concurrent use. */
public final class KeywordRetriever implements Retriever {
    private final PassageIndex index;
    private final UnaryOperator<List<String>> selection;

    /** Looks for all terms. */
    public KeywordRetriever(PassageIndex index) {
        this(index, UnaryOperator.identity());
    }

    /** @param selection tells which of the keywords are looked for */
    KeywordRetriever(PassageIndex index, UnaryOperator<List<String>> selection) {
        this.index = index;
        this.selection = selection;
    }

    @Override
    public List<RankedPassage> retrieve(RetrievalQuery query, int maxPassages) {
        List<String> keywords = selection.apply(keywords(query.terms()));
        if (keywords.isEmpty()) {
            return List.of();
        }
        List<RankedPassage> ranked = new ArrayList<>();
        for (PassageHit hit : index.byKeywords(keywords, maxPassages)) {
            Optional<LegScore> leg = Optional.of(new LegScore(hit.rank(), hit.score()));
            ranked.add(new RankedPassage(hit.passage(), hit.score(), Optional.empty(), leg));
        }
        return ranked;
    }

    /**
     * All forms of all terms, but of one term no form that holds another: whatever has {@code President Jane Doe} has {@code Doe}, and
     * counting both would rank a name that is written out in full above everything else that is asked.
     */
    static List<String> keywords(List<SearchTerm> terms) {
        Set<String> keywords = new LinkedHashSet<>();
        for (SearchTerm term : terms) {
            List<String> lines = term.forms().stream()
                    .map(form -> " " + String.join(" ", Tokens.folded(form)) + " ")
                    .toList();
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank() && !holdsAnother(lines, i)) {
                    keywords.add(lines.get(i).strip());
                }
            }
        }
        return List.copyOf(keywords);
    }

    private static boolean holdsAnother(List<String> lines, int index) {
        String line = lines.get(index);
        for (String other : lines) {
            if (other.length() < line.length() && !other.isBlank() && line.contains(other)) {
                return true;
            }
        }
        return false;
    }
}
