package summitbot.chat.excerpt;

import java.util.List;
import summitbot.corpus.Article;
import summitbot.corpus.Sentence;

/**
 * Where an excerpt stands, word by word. Immutable.
 *
 * @param places the sentences it covers, in the order of the excerpt; several articles where it was joined from them or more than
 *     one prints the same words; at least one
 * @param words words of the excerpt
 * @param matched words of it that the places print in that order
 * @param edits words put in, left out or changed
 * @param contentWords words of the excerpt that are no function words
 * @param contentMatched matched ones among these
 * @param longestRun most words in a row that are the same
 * @param sentenceWords words of all places together
 * @param startMatched whether the excerpt's first two words stand in a place
 * @param sameCharacters whether the article prints the excerpt character for character
 * @param differences what was put in, left out or changed, in order
 */
public record ExcerptMatch(
        List<Place> places,
        int words,
        int matched,
        int edits,
        int contentWords,
        int contentMatched,
        int longestRun,
        int sentenceWords,
        boolean startMatched,
        boolean sameCharacters,
        List<Difference> differences) {
    public ExcerptMatch {
        places = List.copyOf(places);
        differences = List.copyOf(differences);
    }

    /** A sentence that the excerpt covers, whole or in part. */
    public record Place(Article article, Sentence sentence) {}

    /** Whether the words are the same, in the same order; case, quotation marks, dashes and spaces may differ. */
    public boolean sameWords() {
        return edits == 0;
    }

    /** Share of equal words among equal and edited ones, or of the content words where that is less; above 0 to 1. */
    double similarity() {
        double all = (double) matched / (matched + edits);
        return contentWords == 0 ? all : Math.min(all, (double) contentMatched / contentWords);
    }

    /** Whether the excerpt is made of whole sentences, give or take a fifth. */
    boolean wholeSentences() {
        return matched >= 0.8 * sentenceWords || sentenceWords - matched <= 1;
    }
}
