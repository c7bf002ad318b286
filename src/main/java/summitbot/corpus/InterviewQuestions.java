package summitbot.corpus;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the interviewer's questions in a printed dialogue: paragraphs that end with a question mark and are set off by a dash, by
 * {@code Q:}, by another's name and a colon or by bold type; where an interview sets nothing off, paragraphs that end with a
 * question mark. What is set off alike and speaks to the one who answers counts as well: "You promised that a year ago."
 */
final class InterviewQuestions {
    private static final Pattern DASH = Pattern.compile("^[—–―]\\s*");
    private static final Pattern LABEL = Pattern.compile(
            "^(?:\\*\\*|__)?(Q|A|Question|Answer|Вопрос|Ответ|[\\p{Lu}][\\p{L} .'’-]{1,40})\\s*(?:\\*\\*"
                    + "|__)?:(?:\\*\\*|__)?\\s+");
    private static final Pattern BOLD = Pattern.compile("^(?:\\*\\*|__).+(?:\\*\\*|__)$");
    private static final Pattern ASKS = Pattern.compile("[?？؟][\"'”’»)\\]*_]*$");
    private static final Pattern INVITES = Pattern.compile(
            "^(?:and |but )?(?:please,? )?(?:tell (?:us|me)|describe|explain|let[’']?s|let us|расскажите|поясните)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Speaks to somebody. */
    private static final Pattern ADDRESSES = Pattern.compile(
            "\\b(?:you|your|yours|yourself|вы|вас|вам|вами|ваш\\p{L}{0,3}|сіз\\p{L}{0,6}|siz\\p{L}{0,5}|you[’'](?:re|ve|d|ll))\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /** Longer paragraphs are answers, which speak to the reader now and then. */
    private static final int LONGEST_REPROACH = 240;

    private static final Pattern ENDS_SENTENCE = Pattern.compile("[.!…][\"'”’»)\\]*_]*$");

    private enum Mark {
        DASH,
        QUESTION_LABEL,
        ANSWER_LABEL,
        LABEL,
        BOLD,
        NONE
    }

    private InterviewQuestions() {}

    /**
     * Returns for each line whether it is a question.
     *
     * @param boilerplate whether the line with this index is boilerplate
     */
    static boolean[] of(
            String text, List<Span> lines, boolean[] boilerplate, ArticleKind kind, Optional<String> interviewee) {
        boolean interview = kind == ArticleKind.INTERVIEW;
        boolean[] questions = new boolean[lines.size()];
        boolean setOff = false;
        boolean dashAnswers = false;
        boolean asked = false;
        for (int i = 0; i < lines.size(); i++) {
            if (boilerplate[i]) {
                continue;
            }
            String line = lines.get(i).of(text);
            Mark mark = mark(line, interviewee);
            boolean asks = ASKS.matcher(line).find();
            asked = switch (mark) {
                case QUESTION_LABEL -> true;
                // What follows a question directly answers it, even when it ends by asking back.
                case DASH ->
                    !asked
                            && (asks
                                    || (interview && invites(line))
                                    || (interview
                                            && setOff
                                            && reproaches(line)
                                            && isAnswered(text, lines, boilerplate, i)));
                case LABEL -> interview && (asks || isOfInterviewer(label(line), text, lines, interviewee));
                case BOLD -> interview && (asks || (setOff && reproaches(line)));
                case ANSWER_LABEL, NONE -> false;
            };
            questions[i] = asked;
            setOff |= asked;
            dashAnswers |= mark == Mark.DASH && !asks;
        }
        if (!interview && !dashAnswers) {
            // Without dialogue a dash opens an item of a list, which may ask something too.
            for (int i = 0; i < lines.size(); i++) {
                questions[i] &= mark(lines.get(i).of(text), interviewee) != Mark.DASH;
            }
        }
        if (interview && !setOff) {
            for (int i = 0; i < lines.size(); i++) {
                questions[i] =
                        !boilerplate[i] && ASKS.matcher(lines.get(i).of(text)).find();
            }
        }
        return questions;
    }

    private static boolean invites(String line) {
        return INVITES.matcher(DASH.matcher(line).replaceFirst("")).find();
    }

    private static boolean reproaches(String line) {
        return line.length() <= LONGEST_REPROACH
                && ADDRESSES.matcher(line).find()
                && ENDS_SENTENCE.matcher(line).find();
    }

    /** Whether the next paragraph of the dialogue is set off by a dash and asks nothing. */
    private static boolean isAnswered(String text, List<Span> lines, boolean[] boilerplate, int index) {
        for (int i = index + 1; i < lines.size(); i++) {
            if (!boilerplate[i]) {
                String next = lines.get(i).of(text);
                return DASH.matcher(next).find() && !ASKS.matcher(next).find();
            }
        }
        return false;
    }

    private static String label(String line) {
        Matcher label = LABEL.matcher(line);
        return label.find() ? label.group(1) : "";
    }

    /** Whoever asks in at least half of what stands behind the label does not answer in the rest. */
    private static boolean isOfInterviewer(String label, String text, List<Span> lines, Optional<String> interviewee) {
        int asking = 0;
        int all = 0;
        for (Span span : lines) {
            String line = span.of(text);
            if (label(line).equals(label)) {
                all++;
                asking += ASKS.matcher(line).find() ? 1 : 0;
            }
        }
        return !isSame(label, interviewee) && all > 1 && 2 * asking >= all;
    }

    private static Mark mark(String line, Optional<String> interviewee) {
        if (DASH.matcher(line).find()) {
            return Mark.DASH;
        }
        Matcher label = LABEL.matcher(line);
        if (label.find()) {
            return switch (label.group(1)) {
                case "Q", "Question", "Вопрос" -> Mark.QUESTION_LABEL;
                case "A", "Answer", "Ответ" -> Mark.ANSWER_LABEL;
                default -> isSame(label.group(1), interviewee) ? Mark.ANSWER_LABEL : Mark.LABEL;
            };
        }
        return BOLD.matcher(line).find() ? Mark.BOLD : Mark.NONE;
    }

    private static boolean isSame(String label, Optional<String> interviewee) {
        return interviewee.isPresent() && (interviewee.get().contains(label) || label.contains(interviewee.get()));
    }
}
