package summitbot.answer.verification;

import java.util.ArrayList;
import java.util.List;

/** Finds what stands in quotation marks of any style. */
final class QuotationMarks {
    /** Returned as the only part when marks do not pair up. */
    static final int[] UNPAIRED = {-1, -1};

    private static final String DOUBLE_OPENING = "“„«‟「『";
    private static final String DOUBLE_CLOSING = "”“»”」』";
    private static final String SINGLE = "'‘’‹›‚`´";

    private QuotationMarks() {}

    /** Returns the parts inside the outermost marks as {start, end}; {@link #UNPAIRED} among them where a mark has no partner. */
    static List<int[]> enclosed(String text) {
        List<int[]> parts = new ArrayList<>();
        int open = -1;
        char opening = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (open < 0) {
                if (c == '"' || DOUBLE_OPENING.indexOf(c) >= 0 || c == '”' || (isSingle(c) && opensWord(text, i))) {
                    open = i + 1;
                    opening = c;
                } else if (c == '»') {
                    parts.add(UNPAIRED);
                }
            } else if (closes(opening, c) && (!isSingle(c) || closesWord(text, i))) {
                parts.add(new int[] {open, i});
                open = -1;
            }
        }
        if (open >= 0) {
            parts.add(UNPAIRED);
        }
        return parts;
    }

    private static boolean closes(char opening, char c) {
        if (isSingle(opening)) {
            return isSingle(c);
        }
        return c == '"' || DOUBLE_CLOSING.indexOf(c) >= 0;
    }

    private static boolean isSingle(char c) {
        return SINGLE.indexOf(c) >= 0;
    }

    /** An apostrophe inside or behind a word is none of these. */
    private static boolean opensWord(String text, int i) {
        boolean before = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
        return before && i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
    }

    private static boolean closesWord(String text, int i) {
        return i > 0
                && !Character.isWhitespace(text.charAt(i - 1))
                && (i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1)));
    }
}
