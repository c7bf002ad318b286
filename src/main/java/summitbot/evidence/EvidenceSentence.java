package summitbot.evidence;

import java.util.Map;
import summitbot.corpus.Article;
import summitbot.corpus.Sentence;

/**
 * A quotable sentence that may answer the question.
 *
 * @param article where it stands
 * @param sentence the sentence
 * @param score its relevance, 0 (none) to 1; larger is better
 * @param features what the score is made of, by name, for people who ask why
 */
public record EvidenceSentence(Article article, Sentence sentence, double score, Map<String, Double> features) {
    public EvidenceSentence {
        features = Map.copyOf(features);
    }
}
