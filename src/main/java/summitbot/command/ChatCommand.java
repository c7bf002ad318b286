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
        Application application = session.application();
        ModePreference preference = ModeOption.of(mode, application);
        application.beginLoading(preference);
        if (preference != ModePreference.QUOTES) {
            application.loadModel();
        }
        Greeting greeting = new Greeting(application, texts(application), preference);
        Conversation conversation = new Conversation(application.chat()::reply, application.replyText(), preference);
        Surroundings surroundings = session.surroundings();
        if (surroundings.interactive()) {
            onTerminal(conversation, application, greeting.line());
        } else {
            session.note(greeting.line());
            ConsoleRenderer renderer = new ConsoleRenderer(surroundings.outScreen(), application.replyText());
            new PlainChat(conversation, renderer, Failures::line)
                    .run(surroundings.in(), surroundings.out(), surroundings.err());
        }
        return 0;
    }

    private ConsoleTexts texts(Application application) {
        return new ConsoleTexts(application.messages(), session.surroundings().language());
    }

    private void onTerminal(Conversation conversation, Application application, String greeting) {
        try (Terminal terminal = TerminalBuilder.builder()
                .system(true)
                .dumb(true)
                .encoding(StandardCharsets.UTF_8)
                .build()) {
            new TerminalChat(conversation, application.replyText(), texts(application), Failures::line)
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
