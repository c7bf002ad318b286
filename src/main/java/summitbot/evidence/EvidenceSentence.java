package summitbot.evidence;

import java.util.Map;
import java.util.Set;
import summitbot.corpus.Article;
import summitbot.corpus.Sentence;

/**
 * A quotable sentence that may answer the question.
 *
 * @param article where it stands
 * @param sentence the sentence
 * @param score its relevance, 0 (none) to 1; larger is better
 * @param features what the score is made of, by name, for people who ask why
 * @param mentions what the question mentions and this sentence too, as the question writes it
 */
public record EvidenceSentence(
        Article article, Sentence sentence, double score, Map<String, Double> features, Set<String> mentions) {
    public EvidenceSentence {
        features = Map.copyOf(features);
        mentions = Set.copyOf(mentions);
    }

    /** Evidence of which only the score is known. */
    public EvidenceSentence(Article article, Sentence sentence, double score, Map<String, Double> features) {
        this(article, sentence, score, features, Set.of());
    }
}
