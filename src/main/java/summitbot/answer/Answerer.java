package summitbot.answer;

/** Answers questions from the corpus. Safe for concurrent use. */
public interface Answerer {
    /** Answers one question; never without a result: where the model fails, quotes are shown. */
    AnswerResult answer(AnswerRequest request);
}
