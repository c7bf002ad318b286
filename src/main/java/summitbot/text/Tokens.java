package summitbot.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a text into words and numbers of any script. Thread-safe.
 *
 * <p>{@code "Jean-Paul's 30-minute U.S. call cost $1,000"} → {@code jean-paul, 30, minute, us, call, cost, 1000}.
 */
public final class Tokens {
    /** Turkish writes the case endings of names behind an apostrophe: {@code Anna'nin}, {@code Paris'teki}. */
    private static final Set<String> TURKISH_ENDINGS = Set.of(
            "i", "u", "yi", "yu", "in", "un", "nin", "nun", "e", "a", "ye", "ya", "de", "da", "te", "ta", "den", "dan",
            "ten", "tan", "le", "la", "yle", "yla", "deki", "daki", "teki", "taki", "dir", "dur", "tir", "tur", "ni",
            "nu", "ne", "na", "nde", "nda", "nden", "ndan", "lik", "luk", "li", "lu", "ler", "lar");

    private Tokens() {}

    /** Returns the tokens in order; empty when the text holds no letter and no digit. */
    public static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>(text.length() / 6 + 1);
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (Character.isDigit(c)) {
                i = add(tokens, text, i, endOfNumber(text, i));
            } else if (Character.isLetter(c)) {
                int end = endOfAbbreviation(text, i);
                i = add(tokens, text, i, end > i ? end : endOfWord(text, i));
            } else {
                i += Character.charCount(c);
            }
        }
        return tokens;
    }

    /** Returns the folded forms of {@link #of}. */
    public static List<String> folded(String text) {
        List<Token> tokens = of(text);
        List<String> folded = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            folded.add(token.folded());
        }
        return folded;
    }

    private static int add(List<Token> tokens, String text, int start, int end) {
        String written = text.substring(start, end);
        String folded = compared(written);
        if (!folded.isEmpty()) {
            tokens.add(new Token(written, folded, start, end));
        }
        return end;
    }

    private static String compared(String written) {
        String folded = Folding.fold(written);
        if (folded.indexOf('.') >= 0 && Character.isLetter(folded.charAt(0))) {
            return folded.replace(".", "");
        }
        if (folded.indexOf(',') >= 0) {
            return isGrouped(folded) ? folded.replace(",", "") : folded;
        }
        int apostrophe = folded.lastIndexOf('\'');
        if (apostrophe > 0) {
            String ending = folded.substring(apostrophe + 1);
            if (ending.equals("s") || (apostrophe >= 2 && TURKISH_ENDINGS.contains(ending))) {
                return folded.substring(0, apostrophe);
            }
        }
        return folded;
    }

    /** Commas before every third digit, as in {@code 1,250,000}; {@code 3,5} is a decimal fraction. */
    private static boolean isGrouped(String number) {
        for (int i = number.indexOf(','); i >= 0; i = number.indexOf(',', i + 1)) {
            int next = i + 1;
            while (next < number.length() && Character.isDigit(number.charAt(next))) {
                next++;
            }
            if (next - i != 4) {
                return false;
            }
        }
        return true;
    }

    /** Single letters each with a point, at least two: {@code U.S.}, {@code т.е.}; returns {@code start} for anything else. */
    private static int endOfAbbreviation(String text, int start) {
        int letters = 0;
        int i = start;
        while (i + 1 < text.length() && Character.isLetter(text.charAt(i)) && text.charAt(i + 1) == '.') {
            letters++;
            i += 2;
        }
        if (letters < 2 && !(letters == 1 && i + 1 == text.length() && Character.isUpperCase(text.charAt(i)))) {
            return start;
        }
        if (i < text.length() && Character.isLetter(text.charAt(i))) {
            // "U.S" without its last point, but not the start of the next word in "a.m.He".
            boolean lastLetter = i + 1 == text.length() || !isWordPart(text.codePointAt(i + 1));
            return lastLetter ? i + 1 : i;
        }
        return i;
    }

    private static int endOfWord(String text, int start) {
        int i = start;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            int size = Character.charCount(c);
            if (isWordPart(c)) {
                i += size;
            } else if (i + size < text.length()
                    && (isHyphen(c) || isApostrophe(c))
                    && i > start
                    && Character.isLetter(text.codePointBefore(i))
                    && Character.isLetter(text.codePointAt(i + size))) {
                i += size;
            } else {
                break;
            }
        }
        return i;
    }

    private static int endOfNumber(String text, int start) {
        int isoDate = endOfIsoDate(text, start);
        if (isoDate > start) {
            return isoDate;
        }
        int i = start;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (isWordPart(c)) {
                i += Character.charCount(c);
            } else if ((c == '.' || c == ',' || c == ':' || c == '/')
                    && i + 1 < text.length()
                    && Character.isDigit(text.charAt(i - 1))
                    && Character.isDigit(text.charAt(i + 1))) {
                i++;
            } else {
                break;
            }
        }
        return i;
    }

    /** {@code 2025-08-16} is one token, {@code 2024-25} is two. */
    private static int endOfIsoDate(String text, int start) {
        int end = start + 10;
        if (end > text.length() || (end < text.length() && isWordPart(text.codePointAt(end)))) {
            return start;
        }
        for (int i = 0; i < 10; i++) {
            char c = text.charAt(start + i);
            if (i == 4 || i == 7 ? c != '-' : c < '0' || c > '9') {
                return start;
            }
        }
        return end;
    }

    private static boolean isWordPart(int c) {
        if (Character.isLetterOrDigit(c)) {
            return true;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.FORMAT;
    }

    private static boolean isHyphen(int c) {
        return c == '-' || c == '‐' || c == '‑';
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == 'ʼ' || c == '‘';
    }
}
