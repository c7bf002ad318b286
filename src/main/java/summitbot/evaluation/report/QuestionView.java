package summitbot.evaluation.report;

import java.util.List;

/**
 * A question with the answer it got.
 *
 * @param id unique in the set
 * @param history the turns before, one line each
 * @param passed whether the answer is right
 * @param outcome how it went: answered, abstained, error, with the mode
 * @param reasons why it is not right
 * @param reply the reply as people saw it, line by line
 * @param points what a right answer says
 * @param notes how it came about: retrieval, confidence, time
 */
public record QuestionView(
        String id,
        String question,
        String type,
        String lang,
        List<String> history,
        boolean passed,
        String outcome,
        List<String> reasons,
        List<ReplyLine> reply,
        List<PointView> points,
        List<String> notes) {
    public QuestionView {
        history = List.copyOf(history);
        reasons = List.copyOf(reasons);
        reply = List.copyOf(reply);
        points = List.copyOf(points);
        notes = List.copyOf(notes);
    }

    /**
     * A line of a reply.
     *
     * @param tone {@code gold} for a quote that makes a point, {@code extra} for one that makes none, {@code bad} for one that must not
     *     be shown so, empty for words of the bot
     * @param pieces its text, cut where a gold quote begins or ends
     * @param badges what is to say of the quote
     */
    public record ReplyLine(String tone, List<Piece> pieces, List<String> badges) {
        public ReplyLine {
            pieces = List.copyOf(pieces);
            badges = List.copyOf(badges);
        }
    }

    /** A piece of a quote, and whether the gold quote has it too. */
    public record Piece(String text, boolean gold) {}

    /**
     * What a right answer says.
     *
     * @param made whether a quote makes the point
     * @param source of the article
     * @param text of the first gold quote
     * @param alternatives how many more would do
     */
    public record PointView(boolean made, String source, String text, int alternatives) {}
}
