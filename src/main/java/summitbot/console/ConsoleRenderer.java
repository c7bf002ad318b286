package summitbot.console;

import java.util.ArrayList;
import java.util.List;
import summitbot.answer.Quote;
import summitbot.answer.Statement;
import summitbot.chat.Reply;
import summitbot.chat.ReplyText;

/**
 * Lays a reply out for the screen it is printed on. On a terminal: wrapped to its width, each quote set apart by a bar, its
 * attribution below it. In a pipe or a file: {@link ReplyText}, where a quote stands on one line with nothing inserted. Immutable.
 */
public final class ConsoleRenderer {
    private static final String BAR = "  ┃ ";
    private static final String DASH = "— ";

    private final Screen screen;
    private final ReplyText replyText;

    public ConsoleRenderer(Screen screen, ReplyText replyText) {
        this.screen = screen;
        this.replyText = replyText;
    }

    /** Returns the reply; blank lines between its parts, no final line break. */
    public String render(Reply reply) {
        if (!screen.terminal()) {
            return replyText.plain(reply);
        }
        List<String> lines = new ArrayList<>();
        if (!reply.lead().isEmpty()) {
            lines.addAll(wrapped(reply.lead(), Style.OWN_WORDS));
        }
        for (Statement statement : reply.statements()) {
            separate(lines);
            if (!statement.text().isEmpty()) {
                lines.addAll(wrapped(statement.text(), Style.OWN_WORDS));
            }
            boolean first = true;
            for (Quote quote : statement.quotes()) {
                if (!first) {
                    lines.add("");
                }
                first = false;
                lines.addAll(quote(quote, reply.language()));
            }
        }
        return String.join("\n", lines);
    }

    private static void separate(List<String> lines) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
    }

    private List<String> wrapped(String text, Style style) {
        return Wrapping.lines(VisibleText.of(text), screen.textWidth()).stream()
                .map(line -> style.on(screen, line))
                .toList();
    }

    private List<String> quote(Quote quote, String language) {
        int width = screen.textWidth() - Wrapping.columns(BAR);
        List<String> lines = new ArrayList<>();
        for (String line : Wrapping.lines(VisibleText.of(quote.text()), width)) {
            lines.add(Style.QUOTE_BAR.on(screen, BAR) + line);
        }
        String attribution = VisibleText.of(replyText.attribution(quote, language));
        String body = attribution.startsWith(DASH) ? attribution.substring(DASH.length()) : attribution;
        String lead = DASH;
        for (String line : Wrapping.lines(body, width - DASH.length())) {
            lines.add(Style.QUOTE_BAR.on(screen, BAR) + Style.FAINT.on(screen, lead + line));
            lead = " ".repeat(DASH.length());
        }
        return lines;
    }
}
