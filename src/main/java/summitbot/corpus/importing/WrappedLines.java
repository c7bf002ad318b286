package summitbot.corpus.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Puts lines together again that were broken for their length: a paragraph is one line, and a sentence ends where its line does. */
final class WrappedLines {
    /** Headings, quotations, tables and items of a list stand on lines of their own. */
    private static final Pattern STARTS_ANEW = Pattern.compile("^\\s*(?:[#>|]|[-*+•–—]\\s|\\d+[.)]\\s)");

    private static final int FEWEST_BREAKS = 2;

    /** Of lines broken for their length about two thirds end and begin with small letters, of paragraphs hardly any. */
    private static final double FEWEST_OF_ALL = 1.0 / 3;

    /** A shorter line than this part of the longest was not broken for its length. */
    private static final double FULL = 0.7;

    private WrappedLines() {}

    /** Returns the text with a line for each paragraph; the text itself where its lines are paragraphs already. */
    static String joined(String text) {
        List<String> lines = text.lines().toList();
        int joints = 0;
        int breaks = 0;
        int longest = 0;
        for (int i = 0; i < lines.size(); i++) {
            longest = Math.max(longest, lines.get(i).length());
            if (i > 0 && !lines.get(i - 1).isBlank() && !lines.get(i).isBlank()) {
                joints++;
                breaks += breaksASentence(lines.get(i - 1), lines.get(i)) ? 1 : 0;
            }
        }
        return breaks < FEWEST_BREAKS || breaks < FEWEST_OF_ALL * joints ? text : joined(lines, (int) (FULL * longest));
    }

    private static String joined(List<String> lines, int full) {
        List<String> paragraphs = new ArrayList<>();
        String last = "";
        for (String line : lines) {
            // The headline above a text may be as long as its lines.
            boolean goesOn = !last.isBlank()
                    && !line.isBlank()
                    && !STARTS_ANEW.matcher(line).find()
                    && (breaksASentence(last, line) || (last.length() >= full && paragraphs.size() > 1));
            if (goesOn) {
                int end = paragraphs.size() - 1;
                paragraphs.set(end, paragraphs.get(end) + " " + line.strip());
            } else {
                paragraphs.add(line.strip());
            }
            last = line;
        }
        return String.join("\n", paragraphs) + "\n";
    }

    private static boolean breaksASentence(String line, String next) {
        String before = line.strip();
        char last = before.charAt(before.length() - 1);
        char first = next.strip().charAt(0);
        return (Character.isLowerCase(last) || last == ',')
                && (Character.isLowerCase(first) || Character.isDigit(first))
                && !before.startsWith("#")
                && !STARTS_ANEW.matcher(next).find();
    }
}
