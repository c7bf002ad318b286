package summitbot.console;

import java.util.ArrayList;
import java.util.List;
import summitbot.chat.Reply;
import summitbot.chat.ReplyText;

/**
 * Lays two replies out beside one another, or below one another where the screen is too narrow or is none. Immutable.
 */
public final class SideBySide {
    /** In narrower columns quotes are hard to read. */
    private static final int NARROWEST_COLUMN = 36;

    private static final String BETWEEN = " │ ";

    private final Screen screen;

    public SideBySide(Screen screen) {
        this.screen = screen;
    }

    /**
     * One of the two.
     *
     * @param title what stands above it
     * @param replyText words of its reply
     */
    public record Side(String title, Reply reply, ReplyText replyText) {}

    /** Returns both; no final line break. */
    public String render(Side left, Side right) {
        int column = (screen.width() - 1 - BETWEEN.length()) / 2;
        return screen.terminal() && column >= NARROWEST_COLUMN
                ? beside(left, right, column)
                : below(left) + "\n\n" + below(right);
    }

    private String below(Side side) {
        Screen plain = screen.terminal() ? Screen.terminal(screen.width(), false) : screen;
        String title = VisibleText.of(side.title());
        return title + "\n" + "─".repeat(Math.min(Wrapping.columns(title), screen.textWidth())) + "\n"
                + new ConsoleRenderer(plain, side.replyText()).render(side.reply());
    }

    private static String beside(Side left, Side right, int column) {
        List<String> lefts = lines(left, column);
        List<String> rights = lines(right, column);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < Math.max(lefts.size(), rights.size()); i++) {
            String one = i < lefts.size() ? lefts.get(i) : "";
            String other = i < rights.size() ? rights.get(i) : "";
            lines.add((one + " ".repeat(Math.max(0, column - Wrapping.columns(one))) + BETWEEN + other)
                    .stripTrailing());
        }
        return String.join("\n", lines);
    }

    private static List<String> lines(Side side, int column) {
        List<String> lines = new ArrayList<>(Wrapping.lines(VisibleText.of(side.title()), column));
        lines.add("─".repeat(column));
        // One more than the column: a screen leaves its last one free.
        lines.addAll(new ConsoleRenderer(Screen.terminal(column + 1, false), side.replyText())
                .render(side.reply())
                .lines()
                .toList());
        return lines;
    }
}
