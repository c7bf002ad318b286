package summitbot.answer;

import summitbot.evidence.Evidence;
import summitbot.evidence.EvidenceFinder;
import summitbot.question.QuestionReader;
import summitbot.question.UnderstoodQuestion;

/** Answers from one corpus: understands the question, finds the evidence and lets quotes or the model answer. */
public final class CorpusAnswerer implements Answerer {
    private final QuestionReader reader;
    private final EvidenceFinder finder;
    private final QuotesAnswerer quotes;
    private final Provenance provenance;

    /**
     * An answerer without a language model.
     *
     * @param maxQuotes quotes in an ordinary answer, at least 1
     * @param minConfidence probability of an answer below which it abstains, 0 to 1
     * @param provenance the versions that every answer is recorded with
     */
    public CorpusAnswerer(
            QuestionReader reader, EvidenceFinder finder, int maxQuotes, double minConfidence, Provenance provenance) {
        this.reader = reader;
        this.finder = finder;
        this.provenance = provenance;
        quotes = new QuotesAnswerer(maxQuotes, minConfidence);
    }

    @Override
    public AnswerResult answer(AnswerRequest request) {
        long start = System.nanoTime();
        UnderstoodQuestion question = reader.read(request.question());
        long understood = System.nanoTime();
        Evidence evidence = finder.find(question);
        long found = System.nanoTime();
        Answer answer = quotes.answer(question, evidence);
        long composed = System.nanoTime();
        return new AnswerResult(
                question.standalone(),
                answer,
                evidence.sentences(),
                evidence.confidence().probability(),
                new Timings(millis(start, understood), millis(understood, found), 0, millis(found, composed)),
                provenance);
    }

    private static long millis(long from, long to) {
        return (to - from) / 1_000_000;
    }
}
