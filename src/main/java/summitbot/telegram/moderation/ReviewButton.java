package summitbot.telegram.moderation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;

/**
 * What is stored behind a button below a complaint: no other button of the bot has this form.
 *
 * @param action what to do
 * @param answer number of the answer, at least 1
 */
record ReviewButton(Action action, long answer) {
    private static final Pattern FORM = Pattern.compile("m([rwqn]):([1-9][0-9]{0,17})");

    /** What a button does. */
    enum Action {
        RIGHT('r'),
        WRONG('w'),
        QUESTION('q'),
        /** Leaves this one for later. */
        NEXT('n');

        private final char letter;

        Action(char letter) {
            this.letter = letter;
        }
    }

    static Optional<ReviewButton> parse(String data) {
        Matcher matcher = FORM.matcher(data);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        for (Action action : Action.values()) {
            if (action.letter == matcher.group(1).charAt(0)) {
                return Optional.of(new ReviewButton(action, Long.parseLong(matcher.group(2))));
            }
        }
        return Optional.empty();
    }

    /** Returns the data as Telegram keeps it, 4 to 21 bytes. */
    String text() {
        return "m" + action.letter + ":" + answer;
    }

    InlineKeyboardButton labelled(String label) {
        return InlineKeyboardButton.builder().text(label).callbackData(text()).build();
    }
}
