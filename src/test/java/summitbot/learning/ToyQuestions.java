package summitbot.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import summitbot.learning.LabelledQuestion.LabelledSentence;

/** Questions whose right answers only {@code words} tells; {@code noise} tells nothing and {@code same} never changes. */
final class ToyQuestions {
    static final List<String> NAMES = List.of("noise", "same", "words");

    private ToyQuestions() {}

    /** So many questions with an answer, each with one right sentence among four. */
    static List<LabelledQuestion> ofRanking(int count) {
        List<LabelledQuestion> questions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<LabelledSentence> sentences = new ArrayList<>();
            for (int place = 0; place < 4; place++) {
                boolean gold = place == i % 4;
                sentences.add(new LabelledSentence(values(gold ? 0.9 : 0.1 * place, (i + place) % 3), gold));
            }
            questions.add(question("toy", i, true, sentences, values(0.9, i % 3)));
        }
        return questions;
    }

    /** So many questions, every third without an answer. */
    static List<LabelledQuestion> ofConfidence(int count) {
        List<LabelledQuestion> questions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean answerable = i % 3 > 0;
            double words = (answerable ? 0.6 : 0.2) + 0.02 * (i % 7);
            questions.add(question("toy", i, answerable, List.of(), values(words, i % 5)));
        }
        return questions;
    }

    static LabelledQuestion question(
            String source,
            int index,
            boolean answerable,
            List<LabelledSentence> sentences,
            Map<String, Double> signals) {
        return new LabelledQuestion(source, false, index % LabelledQuestion.FOLDS, answerable, sentences, signals);
    }

    static Map<String, Double> values(double words, double noise) {
        return Map.of("words", words, "noise", noise, "same", 1.0);
    }
}
