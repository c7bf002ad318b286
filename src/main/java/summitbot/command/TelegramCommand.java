package summitbot.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import summitbot.failure.UnavailableException;

/** Serves Telegram. This is the class to fill in: the chat service it needs is {@link Application#chat()}. */
@Command(name = "telegram", mixinStandardHelpOptions = true)
final class TelegramCommand implements Callable<Integer> {
    private final Session session;

    TelegramCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (BotLock lock = BotLock.take(session.folders().data())) {
            throw new UnavailableException(
                    "Serving Telegram is not part of this version; talk to the bot on the console with: "
                            + RootCommand.NAME + " chat");
        }
    }
}
