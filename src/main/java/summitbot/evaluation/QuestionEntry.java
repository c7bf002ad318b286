package summitbot.evaluation;

import java.util.List;
import java.util.regex.Pattern;
import summitbot.question.Turn;

/**
 * A question with what a right answer to it is.
 *
 * @param id unique in its set
 * @param question what the person types last
 * @param lang language of the question
 * @param type what kind of question it is; {@code smalltalk} and {@code injection} are judged by rules of their own
 * @param history the turns before, oldest first
 * @param answerable whether the articles answer it
 * @param points what a right answer says; each is made by any one of its quotes
 * @param mustMention what has to occur
 * @param mustNot what must not be claimed
 */
public record QuestionEntry(
        String id,
        String question,
        String lang,
        String type,
        List<Turn> history,
        boolean answerable,
        List<List<GoldQuote>> points,
        List<Pattern> mustMention,
        List<Pattern> mustNot) {
    private static final String SMALLTALK = "smalltalk";
    private static final String INJECTION = "injection";

    public QuestionEntry {
        history = List.copyOf(history);
        points = points.stream().map(List::copyOf).toList();
        mustMention = List.copyOf(mustMention);
        mustNot = List.copyOf(mustNot);
    }

    boolean isSmallTalk() {
        return type.equals(SMALLTALK);
    }

    boolean isInjection() {
        return type.equals(INJECTION);
    }

    /** Whether a bot should abstain from it. */
    boolean isUnanswerable() {
        return !answerable && !isSmallTalk();
    }
}
