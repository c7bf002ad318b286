package summitbot.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The program without a command: the console chat, or the Telegram bot where a token is set. */
@Command(
        name = RootCommand.NAME,
        description = {
            "Answers questions about a corpus of news articles with whole sentences quoted from them, or says that they do not"
                    + " answer.",
            "",
            "Without a command: the console chat, or the Telegram bot where TELEGRAM_BOT_TOKEN is set."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "[COMMAND]",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions, before or after the name of any command:%n",
        footerHeading = "%nEnvironment: ",
        footer = {
            "SUMMIT_BOT_DATA, OLLAMA_BASE_URL, OPENAI_BASE_URL, OPENAI_API_KEY, OPENAI_API_KEY_FILE, TELEGRAM_BOT_TOKEN"
                    + " or TELEGRAM_BOT_TOKEN_FILE, TELEGRAM_API_URL, NO_COLOR, SUMMIT_BOT_LOG.",
            "Exit status: 0 done (answered or abstained), 1 could not do it, 2 wrong usage, input or configuration."
        })
final class RootCommand implements Callable<Integer> {
    static final String NAME = "summit-bot";

    @Mixin
    final GlobalOptions options;

    private final Session session;

    RootCommand(Session session) {
        this.session = session;
        this.options = session.options();
    }

    @Override
    public Integer call() {
        return TelegramToken.present(session.surroundings())
                ? new TelegramCommand(session).call()
                : new ChatCommand(session).call();
    }
}
