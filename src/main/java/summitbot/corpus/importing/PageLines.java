package summitbot.corpus.importing;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The lines of a page as a browser would print them: one for each paragraph, heading, list item, row or stretch before a line break. */
final class PageLines implements NodeVisitor {
    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private int linkDepth;
    private int linkCharacters;
    private Element place;

    /**
     * One line.
     *
     * @param text with every run of space as one
     * @param linkCharacters how many of its characters are links
     * @param place the innermost block element around it
     */
    record Line(String text, int linkCharacters, Element place) {
        double linkDensity() {
            return text.isEmpty() ? 0 : (double) linkCharacters / text.length();
        }
    }

    private PageLines(Element root) {
        place = root;
    }

    static List<Line> of(Element root) {
        PageLines collector = new PageLines(root);
        root.traverse(collector);
        collector.flush();
        return collector.lines;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            append(text.getWholeText());
        } else if (node instanceof Element element) {
            if (isBlock(element) || element.nameIs("br")) {
                flush();
            }
            if (isBlock(element)) {
                place = element;
            }
            linkDepth += element.nameIs("a") ? 1 : 0;
            if (element.nameIs("q")) {
                append("“");
            } else if (element.nameIs("td") || element.nameIs("th")) {
                append(" ");
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (element.nameIs("q")) {
                append("”");
            }
            linkDepth -= element.nameIs("a") ? 1 : 0;
            if (isBlock(element)) {
                flush();
                Element parent = element.parent();
                while (parent != null && !isBlock(parent)) {
                    parent = parent.parent();
                }
                place = parent == null ? place : parent;
            }
        }
    }

    /** Cells stay on the line of their row. */
    private static boolean isBlock(Element element) {
        return (element.isBlock() && !element.nameIs("td") && !element.nameIs("th")) || element.nameIs("figcaption");
    }

    private void append(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c == ' ' || c == '\u00A0' || Character.isWhitespace(c);
            if (!space && c != '\u200B' && c != '\u00AD') {
                current.append(c);
                linkCharacters += linkDepth > 0 ? 1 : 0;
            } else if (space && current.length() > 0 && current.charAt(current.length() - 1) != ' ') {
                current.append(' ');
            }
        }
    }

    private void flush() {
        String text = current.toString().strip();
        if (!text.isEmpty()) {
            lines.add(new Line(text, linkCharacters, place));
        }
        current.setLength(0);
        linkCharacters = 0;
    }
}
