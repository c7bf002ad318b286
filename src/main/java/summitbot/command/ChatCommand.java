package summitbot.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import summitbot.answer.ModePreference;
import summitbot.chat.ReplyText;
import summitbot.console.ConsoleRenderer;
import summitbot.console.ConsoleTexts;
import summitbot.console.Conversation;
import summitbot.console.PlainChat;
import summitbot.console.TerminalChat;
import summitbot.failure.UnavailableException;

/** A conversation on the console. */
@Command(name = "chat", mixinStandardHelpOptions = true)
final class ChatCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--mode", paramLabel = "MODE", description = ModeOption.DESCRIPTION)
    @Nullable
    ModePreference mode;

    ChatCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        FileWatch watch = new FileWatch(session.folders());
        Application application = session.application();
        application.recordAsConsole();
        ModePreference preference = ModeOption.of(mode, application.settings());
        application.beginLoading(preference);
        if (preference != ModePreference.QUOTES) {
            application.loadModel();
        }
        Greeting greeting = new Greeting(application, texts(application), preference);
        application.chat();
        try (watch;
                EditionChat chat = new EditionChat(application.editions(), watch, mode, session::note)) {
            converse(chat, application, preference, greeting.line());
        }
        return 0;
    }

    private void converse(EditionChat chat, Application application, ModePreference preference, String greeting) {
        ReplyText replyText = new ReplyText(chat.wording());
        Conversation conversation = new Conversation(chat::reply, replyText, preference);
        Surroundings surroundings = session.surroundings();
        if (surroundings.interactive()) {
            onTerminal(conversation, replyText, application, greeting);
        } else {
            session.note(greeting);
            ConsoleRenderer renderer = new ConsoleRenderer(surroundings.outScreen(), replyText);
            new PlainChat(conversation, renderer, Failures::line)
                    .run(surroundings.in(), surroundings.out(), surroundings.err());
        }
    }

    private ConsoleTexts texts(Application application) {
        return new ConsoleTexts(application.messages(), session.surroundings().language());
    }

    private void onTerminal(Conversation conversation, ReplyText replyText, Application application, String greeting) {
        try (Terminal terminal = TerminalBuilder.builder()
                .system(true)
                .dumb(true)
                .encoding(StandardCharsets.UTF_8)
                .build()) {
            new TerminalChat(conversation, replyText, texts(application), Failures::line)
                    .run(terminal, session.surroundings().colours(), greeting, COMMANDS, historyFile(application));
        } catch (IOException failure) {
            throw new UnavailableException("The terminal cannot be used (" + failure.getMessage() + ").", failure);
        }
    }

    private static final List<String> COMMANDS = List.of("/help", "/articles", "/sources", "/about", "/quit");

    /** Who keeps no questions keeps no lines typed either. */
    private Optional<Path> historyFile(Application application) {
        return application.settings().record().retentionDays() == 0
                ? Optional.empty()
                : Optional.of(session.folders().data().path().resolve("chat-history"));
    }
}
