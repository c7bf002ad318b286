package summitbot.console;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jline.utils.WCWidth;

/** Breaks text into lines of a given width in terminal columns, so that wide and combining characters count as they are shown. */
final class Wrapping {
    private Wrapping() {}

    /**
     * Returns the lines of a text, each without trailing blanks. A line break in the text stays one; an empty text is one empty
     * line. A word wider than a line is cut.
     *
     * @param width columns of a line, at least 2
     */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\\R", -1)) {
            wrap(paragraph, width, lines);
        }
        return lines;
    }

    private static void wrap(String paragraph, int width, List<String> lines) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(paragraph);
        StringBuilder line = new StringBuilder();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            String piece = paragraph.substring(from, to);
            if (columns(line) + columns(piece.stripTrailing()) > width && !line.isEmpty()) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            while (columns(piece.stripTrailing()) > width) {
                int cut = cut(piece, width);
                lines.add(piece.substring(0, cut));
                piece = piece.substring(cut);
            }
            line.append(piece);
        }
        lines.add(line.toString().stripTrailing());
    }

    /** Where to cut a word so that its first part fits; at least one character, whole ones only. */
    private static int cut(String word, int width) {
        int end = 0;
        int used = 0;
        while (end < word.length()) {
            int point = word.codePointAt(end);
            used += Math.max(0, WCWidth.wcwidth(point));
            if (used > width && end > 0) {
                break;
            }
            end += Character.charCount(point);
        }
        return end;
    }

    /** Returns how many columns a terminal needs for a text. */
    static int columns(CharSequence text) {
        return text.codePoints()
                .map(point -> Math.max(0, WCWidth.wcwidth(point)))
                .sum();
    }
}
