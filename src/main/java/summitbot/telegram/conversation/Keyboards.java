package summitbot.telegram.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import summitbot.chat.Wording;
import summitbot.config.MessageKey;
import summitbot.record.Feedback;
import summitbot.telegram.conversation.ButtonData.Action;

/** The buttons below messages. Immutable. */
final class Keyboards {
    /** In their own languages and in the order of {@link summitbot.config.Messages#LANGUAGES}. */
    private static final Map<String, String> LANGUAGE_NAMES =
            Map.of("en", "English", "ru", "Русский", "kk", "Қазақша", "tr", "Türkçe");

    private static final Map<Feedback.Reason, MessageKey> REASONS = Map.of(
            Feedback.Reason.WRONG_SOURCE, MessageKey.TELEGRAM_REASON_WRONG_SOURCE,
            Feedback.Reason.MISFIT, MessageKey.TELEGRAM_REASON_MISFIT,
            Feedback.Reason.NO_ANSWER, MessageKey.TELEGRAM_REASON_NO_ANSWER,
            Feedback.Reason.OTHER, MessageKey.TELEGRAM_REASON_OTHER);

    private final Wording wording;

    Keyboards(Wording wording) {
        this.wording = wording;
    }

    /**
     * Below an answer.
     *
     * @param quotes whether it shows any
     */
    InlineKeyboardMarkup answer(long number, boolean quotes, String language) {
        String subject = Long.toString(number);
        List<InlineKeyboardRow> rows = new ArrayList<>();
        if (quotes) {
            rows.add(new InlineKeyboardRow(
                    button(text(language, MessageKey.TELEGRAM_BUTTON_CONTEXT), ButtonData.of(Action.CONTEXT, subject)),
                    button(
                            text(language, MessageKey.TELEGRAM_BUTTON_SOURCES),
                            ButtonData.of(Action.SOURCES, subject))));
        }
        rows.add(new InlineKeyboardRow(
                button("👍", ButtonData.of(Action.GOOD, subject)), button("👎", ButtonData.of(Action.BAD, subject))));
        return new InlineKeyboardMarkup(rows);
    }

    /** Below the question for a reason. */
    InlineKeyboardMarkup reasons(long number, String language) {
        List<InlineKeyboardRow> rows = new ArrayList<>();
        for (Feedback.Reason reason : Feedback.Reason.values()) {
            ButtonData data = new ButtonData(Action.REASON, Long.toString(number), Optional.of(reason));
            rows.add(new InlineKeyboardRow(button(reason(reason, language), data)));
        }
        return new InlineKeyboardMarkup(rows);
    }

    /** A reason in words. */
    String reason(Feedback.Reason reason, String language) {
        return text(language, REASONS.get(reason));
    }

    /** The choice of a language. */
    static InlineKeyboardMarkup languages(List<String> codes) {
        List<InlineKeyboardRow> rows = new ArrayList<>();
        for (int i = 0; i < codes.size(); i += 2) {
            InlineKeyboardRow row = new InlineKeyboardRow();
            for (String code : codes.subList(i, Math.min(i + 2, codes.size()))) {
                row.add(button(LANGUAGE_NAMES.getOrDefault(code, code), ButtonData.of(Action.LANGUAGE, code)));
            }
            rows.add(row);
        }
        return new InlineKeyboardMarkup(rows);
    }

    /** Below what is stored about a person: the other choice than theirs. */
    InlineKeyboardMarkup sharing(boolean shares, String language) {
        MessageKey label = shares ? MessageKey.TELEGRAM_BUTTON_KEEP : MessageKey.TELEGRAM_BUTTON_SHARE;
        ButtonData data = ButtonData.of(Action.SHARE, shares ? "0" : "1");
        return new InlineKeyboardMarkup(List.of(new InlineKeyboardRow(button(text(language, label), data))));
    }

    static InlineKeyboardButton button(String text, ButtonData data) {
        return InlineKeyboardButton.builder()
                .text(text)
                .callbackData(data.text())
                .build();
    }

    private String text(String language, MessageKey key) {
        return wording.text(language, key);
    }
}
