package summitbot.chat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A phrase of small talk: a regular expression over folded words with one blank between them. It is compiled when a text with one of
 * its first letters comes along; compiling all of them at the start took 50 ms. Safe for concurrent use.
 */
final class Phrase {
    private final SmallTalk.Intent intent;
    private final String language;
    private final String regex;
    private final String firstLetters;
    private volatile @Nullable Pattern words;

    Phrase(SmallTalk.Intent intent, String language, String regex) {
        this.intent = intent;
        this.language = language;
        this.regex = regex;
        StringBuilder letters = new StringBuilder();
        collectFirstLetters(regex, letters);
        this.firstLetters = letters.toString();
    }

    SmallTalk.Intent intent() {
        return intent;
    }

    String language() {
        return language;
    }

    /** Returns how many characters of a text the phrase covers from its start, up to the end of a word; 0 when it does not. */
    int coverage(String text) {
        if (firstLetters.indexOf(text.charAt(0)) < 0) {
            return 0;
        }
        Pattern compiled = words;
        if (compiled == null) {
            compiled = Pattern.compile("(?:" + regex + ")(?= |$)");
            words = compiled;
        }
        Matcher matcher = compiled.matcher(text);
        return matcher.lookingAt() ? matcher.end() : 0;
    }

    /** Letters that a match can begin with: {@code (a |b )?c} can begin with a, b and c. */
    private static void collectFirstLetters(String regex, StringBuilder letters) {
        int start = 0;
        int depth = 0;
        for (int i = 0; i <= regex.length(); i++) {
            if (i == regex.length() || (depth == 0 && regex.charAt(i) == '|')) {
                collectOfSequence(regex.substring(start, i), letters);
                start = i + 1;
            } else if (regex.charAt(i) == '(') {
                depth++;
            } else if (regex.charAt(i) == ')') {
                depth--;
            }
        }
    }

    private static void collectOfSequence(String regex, StringBuilder letters) {
        int at = 0;
        while (at < regex.length()) {
            int end = at;
            if (regex.charAt(at) == '(') {
                end = closing(regex, at);
                collectFirstLetters(regex.substring(at + 1, end), letters);
            } else {
                letters.append(regex.charAt(at));
            }
            boolean optional = end + 1 < regex.length() && "?*".indexOf(regex.charAt(end + 1)) >= 0;
            if (!optional) {
                return;
            }
            at = end + 2;
        }
    }

    private static int closing(String regex, int open) {
        int depth = 0;
        for (int i = open; i < regex.length(); i++) {
            if (regex.charAt(i) == '(') {
                depth++;
            } else if (regex.charAt(i) == ')' && --depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("a phrase with an open parenthesis: " + regex);
    }
}
