package summitbot.chat;

import java.text.Normalizer;
import java.util.Map;
import summitbot.config.MessageKey;
import summitbot.failure.InvalidInputException;

/** The text of a message as it is understood: what no reader sees is taken out. */
final class MessageText {
    private MessageText() {}

    /**
     * Returns the text in composed form (NFC), with control characters and line breaks as blanks, without zero-width and other
     * format characters and broken surrogates, runs of blanks as one.
     *
     * @throws InvalidInputException when nothing is left, or the text as typed is longer than allowed
     */
    static String clean(String typed, int maxCharacters, Wording wording, String language) {
        String max = Integer.toString(maxCharacters);
        int length = typed.codePointCount(0, typed.length());
        if (length > maxCharacters) {
            throw new InvalidInputException(wording.text(
                    language, MessageKey.QUESTION_TOO_LONG, Map.of("length", Integer.toString(length), "max", max)));
        }
        String cleaned = visible(typed);
        if (cleaned.isEmpty()) {
            throw new InvalidInputException(wording.text(language, MessageKey.QUESTION_EMPTY, Map.of("max", max)));
        }
        return cleaned;
    }

    static String visible(String typed) {
        StringBuilder kept = new StringBuilder(typed.length());
        typed.codePoints().forEach(point -> {
            switch (Character.getType(point)) {
                case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> {}
                case Character.CONTROL,
                        Character.SPACE_SEPARATOR,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> blank(kept);
                default -> kept.appendCodePoint(point);
            }
        });
        return Normalizer.normalize(kept, Normalizer.Form.NFC).strip();
    }

    private static void blank(StringBuilder kept) {
        if (kept.length() > 0 && kept.charAt(kept.length() - 1) != ' ') {
            kept.append(' ');
        }
    }
}
