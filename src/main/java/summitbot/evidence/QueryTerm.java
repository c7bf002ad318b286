package summitbot.evidence;

import java.util.List;

/**
 * One thing that a question mentions.
 *
 * @param shown as the question writes it
 * @param phrases every way in which an article may write it, folded; empty when no word of the corpus is known to mean it
 * @param stems the phrases as stems, each with a space before and behind
 * @param name whether it is a name
 * @param known whether it occurs in the corpus in any of these forms
 * @param weight how much it tells, its inverse document frequency; more than 0
 */
record QueryTerm(String shown, List<String> phrases, List<String> stems, boolean name, boolean known, double weight) {
    QueryTerm {
        phrases = List.copyOf(phrases);
        stems = List.copyOf(stems);
    }

    /** Whether a line of stems holds it. */
    boolean in(String stemLine) {
        for (String stem : stems) {
            if (stemLine.contains(stem)) {
                return true;
            }
        }
        return false;
    }
}
