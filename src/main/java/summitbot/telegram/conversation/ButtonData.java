package summitbot.telegram.conversation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import summitbot.record.Feedback;

/**
 * What is stored behind a button: a letter, and what it is about. It stays valid across restarts; anybody can forge it, so whoever
 * obeys it checks that the button can be there.
 *
 * @param action what to do
 * @param subject number of an answer, key of an article, code of a language or number of a page
 * @param reason for {@link Action#REASON}, else empty
 */
record ButtonData(Action action, String subject, Optional<Feedback.Reason> reason) {
    private static final Pattern FORM = Pattern.compile("([a-z]):([0-9a-z]{1,32})(?::([0-9]))?");

    /** What a button does. */
    enum Action {
        CONTEXT('c'),
        SOURCES('s'),
        GOOD('g'),
        BAD('b'),
        REASON('r'),
        ARTICLE('a'),
        PAGE('p'),
        LANGUAGE('l'),
        /** Whether a person's questions may be passed on: subject 1 or 0. */
        SHARE('t');

        private final char letter;

        Action(char letter) {
            this.letter = letter;
        }
    }

    static ButtonData of(Action action, String subject) {
        return new ButtonData(action, subject, Optional.empty());
    }

    /** Reads what came back; empty for what no button of the bot holds. */
    static Optional<ButtonData> parse(String data) {
        Matcher matcher = FORM.matcher(data);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        for (Action action : Action.values()) {
            if (action.letter == matcher.group(1).charAt(0)) {
                return parse(action, matcher.group(2), matcher.group(3));
            }
        }
        return Optional.empty();
    }

    private static Optional<ButtonData> parse(
            Action action, String subject, @org.jspecify.annotations.Nullable String reason) {
        if ((action == Action.REASON) != (reason != null)) {
            return Optional.empty();
        }
        if (reason == null) {
            return Optional.of(of(action, subject));
        }
        int index = Integer.parseInt(reason);
        return index < Feedback.Reason.values().length
                ? Optional.of(new ButtonData(action, subject, Optional.of(Feedback.Reason.values()[index])))
                : Optional.empty();
    }

    /** Returns the number of the answer it is about; empty where the subject is none. */
    Optional<Long> answer() {
        return subject.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(subject)) : Optional.empty();
    }

    /** Returns the data as Telegram keeps it, 3 to 36 bytes. */
    String text() {
        return action.letter + ":" + subject
                + reason.map(why -> ":" + why.ordinal()).orElse("");
    }
}
