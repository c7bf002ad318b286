package summitbot.corpus;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into its lines, the paragraphs of a news text. */
final class TextLines {
    private TextLines() {}

    /** Returns the lines that hold anything visible, in order, without the space around them. */
    static List<Span> of(String text) {
        List<Span> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isLineBreak(text.charAt(i))) {
                Span line = trim(text, start, i);
                if (line.start() < line.end()) {
                    lines.add(line);
                }
                start = i + 1;
            }
        }
        return lines;
    }

    static Span trim(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u000B' || c == '\f' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    /** Space of any width, a missing width included. */
    static boolean isSpace(char c) {
        return c == ' '
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\u200B'
                || c == '\u200E'
                || c == '\u200F'
                || c == '\u2060'
                || c == '\uFEFF';
    }
}
