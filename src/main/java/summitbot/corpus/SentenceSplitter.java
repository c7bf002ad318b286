package summitbot.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the sentences of news text. A sentence never reaches over a line break; space around it, and the dash or bullet that opens
 * its line, is not part of it; quotation marks are, as printed. Of a quotation of several sentences each is a sentence of its own:
 * {@code “We agree. It is time,” he said.} → {@code “We agree.} and {@code It is time,” he said.}
 *
 * <p>The rules are our own instead of {@link java.text.BreakIterator}'s: that one cuts at {@code U.S.} and {@code Aug.}, and its tables
 * change between Java versions, while sentence numbers are kept in editors' corrections and recorded answers.
 */
public final class SentenceSplitter {
    private static final Set<String> SAYING =
            Set.of(("said says asked asks told tells added adds wondered wonders wrote writes replied replies answered "
                            + "exclaimed shouted"
                            + " questioned demanded continued remarked joked quipped stressed noted insisted "
                            + "inquired declared")
                    .split(" "));
    private static final Set<String> SMALL_NAME_PARTS =
            Set.of("de", "da", "di", "du", "van", "von", "bin", "ibn", "el", "al");
    private static final String LINE_OPENERS = "-–—―•*·▪●‣◦";
    private static final int LONGEST_ABBREVIATION = 12;
    private static final int LONGEST_FOOTNOTE = 24;
    private static final int WORDS_BEFORE_SAYING = 6;

    private final String text;
    private final int end;
    private final List<Span> sentences = new ArrayList<>();

    private SentenceSplitter(String text, int end) {
        this.text = text;
        this.end = end;
    }

    /** Returns all sentences of a text in order; empty when nothing visible is in it. Takes time proportional to the text's length. */
    public static List<Span> split(String text) {
        List<Span> sentences = new ArrayList<>();
        for (Span line : TextLines.of(text)) {
            sentences.addAll(split(text, line));
        }
        return sentences;
    }

    /** Returns the sentences of one line; at least one. */
    static List<Span> split(String text, Span line) {
        SentenceSplitter splitter = new SentenceSplitter(text, line.end());
        splitter.scan(contentStart(text, line));
        return splitter.sentences;
    }

    /** Where a line's first sentence begins: behind a dash of dialogue or a bullet, unless nothing else is on the line. */
    static int contentStart(String text, Span line) {
        int start = line.start();
        int mark = start;
        while (mark < line.end() && LINE_OPENERS.indexOf(text.charAt(mark)) >= 0) {
            while (mark < line.end() && LINE_OPENERS.indexOf(text.charAt(mark)) >= 0) {
                mark++;
            }
            if (mark < line.end() && TextLines.isSpace(text.charAt(mark))) {
                mark = TextLines.trim(text, mark, line.end()).start();
                start = mark;
            } else {
                break;
            }
        }
        return start < line.end() && hasLetterOrDigit(text, start, line.end()) ? start : line.start();
    }

    private static boolean hasLetterOrDigit(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isLetterOrDigit(text.charAt(i)) || Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private void scan(int lineStart) {
        int start = lineStart;
        int i = lineStart;
        while (i < end) {
            if (!isTerminator(text.charAt(i))) {
                i++;
                continue;
            }
            int stop = i;
            while (i < end && isTerminator(text.charAt(i))) {
                i++;
            }
            int closed = afterClosers(i);
            int next = TextLines.trim(text, closed, end).start();
            if (next < end && isBorder(start, stop, i, closed, next)) {
                sentences.add(new Span(start, closed));
                start = next;
            }
            i = Math.max(i, closed);
        }
        sentences.add(new Span(start, end));
    }

    private static boolean isTerminator(char c) {
        return c == '.'
                || c == '!'
                || c == '?'
                || c == '…'
                || c == '‼'
                || c == '⁉'
                || isFullWidth(c)
                || c == '؟'
                || c == '।'
                || c == '։';
    }

    private static boolean isFullWidth(char c) {
        return c == '。' || c == '！' || c == '？';
    }

    /** Behind the quotation marks, brackets and footnote marks that close after a full stop. */
    private int afterClosers(int from) {
        int i = from;
        while (i < end) {
            char c = text.charAt(i);
            boolean germanClosing = (c == '“' || c == '‘') && (i + 1 == end || TextLines.isSpace(text.charAt(i + 1)));
            if ("\"'”’»›)]}*_".indexOf(c) >= 0 || germanClosing) {
                i++;
            } else if (c == '[' && footnoteEnd(i) > 0) {
                i = footnoteEnd(i);
            } else {
                break;
            }
        }
        return i;
    }

    /** {@code [12]}, {@code [note 3]}, {@code [citation needed]} right behind a full stop. */
    private int footnoteEnd(int open) {
        int i = open + 1;
        while (i < end && i - open < LONGEST_FOOTNOTE && text.charAt(i) != ']') {
            i++;
        }
        return i > open + 1 && i < end && text.charAt(i) == ']' ? i + 1 : -1;
    }

    /**
     * @param start where the sentence began
     * @param stop the first full stop, question or exclamation mark
     * @param stopEnd behind the last of them
     * @param closed behind the closing marks
     * @param next the next visible character of the line
     */
    private boolean isBorder(int start, int stop, int stopEnd, int closed, int next) {
        char mark = text.charAt(stopEnd - 1);
        if (isFullWidth(mark)) {
            return true;
        }
        if (next == closed) {
            return isGluedBorder(stop, stopEnd, closed);
        }
        if ("+=<>/&|".indexOf(text.charAt(next)) >= 0) {
            return false;
        }
        int letter = next;
        boolean dash = false;
        boolean quote = false;
        while (letter < end && !Character.isLetterOrDigit(text.charAt(letter))) {
            char c = text.charAt(letter);
            dash |= "-–—―".indexOf(c) >= 0;
            quote |= "\"'“‘«„‹".indexOf(c) >= 0;
            letter++;
        }
        if (letter == end) {
            return false;
        }
        boolean closedQuote = text.substring(stopEnd, closed).chars().anyMatch(c -> "\"'”’»“‘".indexOf(c) >= 0);
        boolean dots = mark == '…' || (mark == '.' && stopEnd - stop > 1);
        int code = text.codePointAt(letter);
        if (Character.isLowerCase(code)) {
            if (dash || dots) {
                return false;
            }
            return (quote || (beginsWithSmallName(letter) && !closedQuote))
                    && !isAbbreviated(start, stop, stopEnd, closed, letter);
        }
        if (dash && (closedQuote || isInGuillemets(start, stop))) {
            return false;
        }
        if (dots) {
            return !word(letter).equals("I");
        }
        if (mark != '.') {
            return !(closedQuote && sayingFollows(letter));
        }
        return closedQuote || !isAbbreviated(start, stop, stopEnd, closed, letter);
    }

    /** Russian and Kazakh print {@code «Мы готовы, — сказал он. — Но не сейчас».} as one quotation. */
    private boolean isInGuillemets(int start, int stop) {
        int depth = 0;
        for (int i = start; i < stop; i++) {
            depth += text.charAt(i) == '«' ? 1 : text.charAt(i) == '»' ? -1 : 0;
        }
        return depth > 0;
    }

    /** No space behind the mark: {@code talks.“We}, and {@code talks.The} as careless pages print it, but not {@code example.com}. */
    private boolean isGluedBorder(int stop, int stopEnd, int closed) {
        char next = text.charAt(closed);
        boolean word =
                stop > 1 && Character.isLowerCase(text.charAt(stop - 1)) && Character.isLetter(text.charAt(stop - 2));
        if (next == '“' || next == '«' || next == '„') {
            return true;
        }
        if ((next == '—' || next == '–') && stopEnd - stop == 1) {
            // The agency behind the last word, as "on Friday.– NNN".
            int letter = TextLines.trim(text, closed + 1, end).start();
            return letter < end && Character.isUpperCase(text.charAt(letter));
        }
        return word
                && text.charAt(stopEnd - 1) != '…'
                && stopEnd - stop == 1
                && closed + 1 < end
                && Character.isUpperCase(next)
                && (Character.isLowerCase(text.charAt(closed + 1)) || TextLines.isSpace(text.charAt(closed + 1)))
                && !isAddress(stop);
    }

    /** Whether the run without space around a full stop is a web or mail address, a file name or the like. */
    private boolean isAddress(int stop) {
        int from = stop;
        while (from > 0 && stop - from < 80 && !TextLines.isSpace(text.charAt(from - 1))) {
            from--;
        }
        int to = stop;
        int stops = 0;
        while (to < end && to - stop < 80 && !TextLines.isSpace(text.charAt(to))) {
            char c = text.charAt(to);
            if (c == '.' && to + 1 < end && Character.isLetterOrDigit(text.charAt(to + 1))) {
                stops++;
            }
            to++;
        }
        String run = text.substring(from, to);
        return stops > 1 || run.contains("/") || run.contains("@") || run.startsWith("www") || run.contains("_");
    }

    private boolean isAbbreviated(int start, int stop, int stopEnd, int closed, int letter) {
        if (stopEnd - stop > 1 || text.charAt(stop) != '.') {
            return false;
        }
        int from = stop;
        while (from > start && stop - from < LONGEST_ABBREVIATION && isInWord(text.charAt(from - 1))) {
            from--;
        }
        String before = text.substring(from, stop);
        if (from == start
                && !before.isEmpty()
                && before.length() <= 3
                && before.chars().allMatch(Character::isDigit)) {
            // A number in front of a list item.
            return true;
        }
        boolean number = Character.isDigit(text.charAt(letter));
        String next = word(letter);
        return switch (Abbreviations.kind(before, followsNumber(start, from))) {
            case NONE -> false;
            case GOES_ON -> true;
            case BEFORE_NUMBER -> number;
            case DOUBTFUL -> !Abbreviations.beginsSentences(next) || isFollowedByStop(letter + next.length());
            case TIME ->
                Abbreviations.followsTime(next)
                        || secondWord(letter + next.length()).equals("time");
        };
    }

    private static boolean isInWord(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '№';
    }

    private boolean followsNumber(int start, int from) {
        int i = from;
        while (i > start && TextLines.isSpace(text.charAt(i - 1))) {
            i--;
        }
        return i > start && Character.isDigit(text.charAt(i - 1));
    }

    private String word(int from) {
        int to = from;
        while (to < end && to - from < 40 && (Character.isLetter(text.charAt(to)) || text.charAt(to) == '-')) {
            to++;
        }
        return text.substring(from, to);
    }

    private boolean isFollowedByStop(int at) {
        return at < end && text.charAt(at) == '.';
    }

    private String secondWord(int from) {
        return word(TextLines.trim(text, from, end).start());
    }

    /** A name that begins small: {@code al-Assad}, {@code von der Leyen}, {@code iPhone}. */
    private boolean beginsWithSmallName(int letter) {
        String first = word(letter);
        boolean innerCapital = first.chars().skip(1).limit(3).anyMatch(Character::isUpperCase);
        if (innerCapital) {
            return true;
        }
        if (!SMALL_NAME_PARTS.contains(first)) {
            return false;
        }
        String second = secondWord(letter + first.length());
        String third =
                secondWord(TextLines.trim(text, letter + first.length(), end).start() + second.length());
        return startsUpper(second) || (second.length() <= 3 && startsUpper(third));
    }

    private static boolean startsUpper(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
    }

    /** Whether a quotation's speaker follows it: {@code “Will it last?” President Smith asked.} */
    private boolean sayingFollows(int letter) {
        int from = letter;
        for (int n = 0; n < WORDS_BEFORE_SAYING && from < end; n++) {
            String word = word(from);
            if (word.isEmpty()) {
                return false;
            }
            if (SAYING.contains(word.toLowerCase(Locale.ROOT))) {
                return n > 0;
            }
            int behind = from + word.length();
            from = TextLines.trim(text, behind, end).start();
            if (from == behind && from < end && "’'".indexOf(text.charAt(from)) < 0) {
                return false;
            }
            if (from < end && "’'".indexOf(text.charAt(from)) >= 0) {
                from++;
            }
        }
        return false;
    }
}
