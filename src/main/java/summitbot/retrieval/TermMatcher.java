package summitbot.retrieval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The terms of one query as stems with their weights, and what a passage has of them. Immutable.
 *
 * <p>Weights are inverse document frequencies: of a phrase that of its rarest word, of a term that of its commonest form.
 */
final class TermMatcher {
    /** Two terms of the question that follow each other belong together in a passage when so many words or fewer part them. */
    private static final int NEAR = 3;

    /** The length of a usual sentence, and how strongly a longer one counts less; as b in BM25, gentler than its usual 0.75. */
    private static final double USUAL_WORDS = 25;

    private static final double LENGTH_WEIGHT = 0.3;
    private static final double SATURATION = 1.2;

    private record Form(int term, List<String> stems) {}

    private final Map<String, List<Form>> formsByFirstStem = new HashMap<>();
    private final double[] weights;
    private final double allWeights;

    TermMatcher(List<SearchTerm> terms, TermStatistics statistics) {
        weights = new double[terms.size()];
        double sum = 0;
        for (int i = 0; i < terms.size(); i++) {
            double weight = Double.MAX_VALUE;
            for (String form : terms.get(i).forms()) {
                List<String> stems = PassageStems.stems(form);
                if (!stems.isEmpty()) {
                    formsByFirstStem
                            .computeIfAbsent(stems.get(0), stem -> new ArrayList<>())
                            .add(new Form(i, stems));
                    weight = Math.min(
                            weight,
                            stems.stream()
                                    .mapToDouble(statistics::inverseFrequency)
                                    .max()
                                    .orElse(0));
                }
            }
            weights[i] = weight == Double.MAX_VALUE ? 0 : weight;
            sum += weights[i];
        }
        allWeights = sum;
    }

    /**
     * What a passage has of the terms, each 0 (nothing) to 1 (all).
     *
     * @param coverage share of the terms, by weight, that its text or header has
     * @param bestSentence the same for the best of its sentences, long sentences counting less
     * @param proximity share of the pairs of neighbouring terms that stand near each other
     */
    record Match(double coverage, double bestSentence, double proximity) {
        static final Match NONE = new Match(0, 0, 0);
    }

    Match match(PassageStems.Entry passage) {
        if (allWeights == 0) {
            return Match.NONE;
        }
        List<List<Integer>> positions = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            positions.add(new ArrayList<>(2));
        }
        boolean[] found = found(passage.header(), 0, null);
        double best = 0;
        int offset = 0;
        for (List<String> sentence : passage.sentences()) {
            boolean[] own = found(sentence, offset, positions);
            double length = 1 - LENGTH_WEIGHT + LENGTH_WEIGHT * sentence.size() / USUAL_WORDS;
            best = Math.max(best, share(own) * (1 + SATURATION) / (1 + SATURATION * length));
            for (int i = 0; i < found.length; i++) {
                found[i] |= own[i];
            }
            offset += sentence.size();
        }
        return new Match(share(found), Math.min(1, best), proximity(positions));
    }

    private boolean[] found(List<String> stems, int offset, @Nullable List<List<Integer>> positions) {
        boolean[] found = new boolean[weights.length];
        for (int i = 0; i < stems.size(); i++) {
            for (Form form : formsByFirstStem.getOrDefault(stems.get(i), List.of())) {
                int end = i + form.stems.size();
                if (end <= stems.size()
                        && (form.stems.size() == 1 || stems.subList(i, end).equals(form.stems))) {
                    found[form.term] = true;
                    if (positions != null) {
                        positions.get(form.term).add(offset + i);
                    }
                }
            }
        }
        return found;
    }

    private double share(boolean[] found) {
        double sum = 0;
        for (int i = 0; i < found.length; i++) {
            sum += found[i] ? weights[i] : 0;
        }
        return sum / allWeights;
    }

    private double proximity(List<List<Integer>> positions) {
        double near = 0;
        double all = 0;
        for (int i = 0; i + 1 < weights.length; i++) {
            double weight = weights[i] + weights[i + 1];
            all += weight;
            near += areNear(positions.get(i), positions.get(i + 1)) ? weight : 0;
        }
        return all == 0 ? 0 : near / all;
    }

    private static boolean areNear(List<Integer> a, List<Integer> b) {
        for (int first : a) {
            for (int second : b) {
                if (Math.abs(first - second) <= NEAR) {
                    return true;
                }
            }
        }
        return false;
    }
}
