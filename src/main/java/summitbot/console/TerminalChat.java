package summitbot.console;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import summitbot.chat.Reply;
import summitbot.chat.ReplyText;
import summitbot.config.MessageKey;

/**
 * The chat with a person at a terminal: a prompt with editing, history and completion of commands. Ctrl-C drops the line or stops
 * the model, Ctrl-D or {@code /quit} leaves.
 */
public final class TerminalChat {
    private static final String PROMPT = "> ";
    private static final int HISTORY_LINES = 1_000;

    private final Conversation conversation;
    private final ReplyText replyText;
    private final ConsoleTexts texts;
    private final Function<RuntimeException, String> problem;

    /** @param problem words a failure for a person */
    public TerminalChat(
            Conversation conversation,
            ReplyText replyText,
            ConsoleTexts texts,
            Function<RuntimeException, String> problem) {
        this.conversation = conversation;
        this.replyText = replyText;
        this.texts = texts;
        this.problem = problem;
    }

    /**
     * Chats until the person leaves.
     *
     * @param terminal what it is read from and printed on; not closed
     * @param colours whether to use them
     * @param greeting the first line
     * @param commands what begins with a slash and can be completed
     * @param historyFile where lines are remembered between chats; empty forgets them
     */
    public void run(
            Terminal terminal, boolean colours, String greeting, List<String> commands, Optional<Path> historyFile) {
        LineReader reader = reader(terminal, commands, historyFile);
        print(terminal, colours, greeting, Style.FAINT);
        boolean leaving = false;
        while (true) {
            try {
                String line = reader.readLine(Style.OWN_WORDS.on(screen(terminal, colours), PROMPT))
                        .strip();
                leaving = false;
                if (PlainChat.isLeaving(line)) {
                    return;
                }
                if (!line.isEmpty()) {
                    reply(terminal, colours, line);
                }
            } catch (UserInterruptException interrupt) {
                if (leaving && interrupt.getPartialLine().isEmpty()) {
                    return;
                }
                leaving = interrupt.getPartialLine().isEmpty();
                if (leaving) {
                    print(terminal, colours, texts.text(MessageKey.CONSOLE_LEAVE), Style.FAINT);
                }
            } catch (EndOfFileException end) {
                return;
            }
        }
    }

    private static LineReader reader(Terminal terminal, List<String> commands, Optional<Path> historyFile) {
        DefaultParser plainWords = new DefaultParser();
        plainWords.setEscapeChars(new char[0]);
        plainWords.setQuoteChars(new char[0]);
        LineReaderBuilder builder = LineReaderBuilder.builder()
                .terminal(terminal)
                .parser(plainWords)
                .completer(new CommandCompleter(commands))
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.INSERT_TAB, false)
                .option(LineReader.Option.HISTORY_IGNORE_SPACE, false)
                .variable(LineReader.HISTORY_SIZE, HISTORY_LINES)
                .variable(LineReader.HISTORY_FILE_SIZE, HISTORY_LINES);
        historyFile.ifPresent(file -> builder.variable(LineReader.HISTORY_FILE, file));
        return builder.build();
    }

    private void reply(Terminal terminal, boolean colours, String line) {
        AtomicBoolean cancelled = new AtomicBoolean();
        Terminal.SignalHandler before = terminal.handle(Terminal.Signal.INT, signal -> cancelled.set(true));
        try (WaitingLine waiting = WaitingLine.start(
                terminal.writer(),
                seconds -> Style.FAINT.on(
                        screen(terminal, colours),
                        texts.text(MessageKey.CONSOLE_WAITING, "seconds", Long.toString(seconds))))) {
            Reply reply = conversation.say(line, cancelled::get);
            waiting.close();
            PrintWriter out = terminal.writer();
            out.println();
            out.println(new ConsoleRenderer(screen(terminal, colours), replyText).render(reply));
            out.println();
            out.flush();
        } catch (RuntimeException failure) {
            print(terminal, colours, problem.apply(failure), Style.PROBLEM);
        } finally {
            terminal.handle(Terminal.Signal.INT, before);
        }
    }

    private static void print(Terminal terminal, boolean colours, String text, Style style) {
        Screen screen = screen(terminal, colours);
        PrintWriter out = terminal.writer();
        Wrapping.lines(VisibleText.of(text), screen.textWidth()).forEach(line -> out.println(style.on(screen, line)));
        out.flush();
    }

    /** Asked anew each time, for the window can change its size. */
    private static Screen screen(Terminal terminal, boolean colours) {
        return Screen.terminal(terminal.getWidth(), colours);
    }
}
