package summitbot.telegram;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import summitbot.failure.InvalidInputException;
import summitbot.telegram.api.ApiAddress;
import summitbot.telegram.api.ApiFailure;
import summitbot.telegram.api.BotApi;
import summitbot.telegram.api.BotToken;
import summitbot.telegram.work.BotIdentity;

/**
 * What Telegram says of the bot, for {@code doctor}.
 *
 * @param bot who it is; empty when Telegram cannot be reached
 * @param line the same in plain words, or why it is not known
 */
public record Profile(Optional<BotIdentity> bot, String line) {
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    /**
     * Asks Telegram once.
     *
     * @throws InvalidInputException when it does not take the token
     */
    public static Profile ask(BotToken token, ApiAddress address) {
        try (BotApi api = new BotApi(token, address, PATIENCE, "telegram-probe")) {
            try {
                BotIdentity bot = Introduction.identity(api.call(new GetMe()).get());
                return new Profile(Optional.of(bot), words(bot));
            } catch (ExecutionException e) {
                ApiFailure failure = api.failure(e);
                if (Introduction.saysWrongToken(failure)) {
                    throw Introduction.wrongToken();
                }
                return new Profile(
                        Optional.empty(),
                        "Telegram at " + address + " cannot be asked who the bot is (" + failure.description()
                                + "); check the network.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Profile(Optional.empty(), "interrupted");
        }
    }

    private static String words(BotIdentity bot) {
        String privacy = bot.readsAllGroupMessages()
                ? "privacy mode off: in groups it gets every message"
                : "privacy mode on: in groups it gets commands and replies to it, so people ask with /ask";
        String groups = bot.joinsGroups() ? privacy : "it cannot be added to groups (/setjoingroups at @BotFather)";
        String inline = bot.inline() ? "inline mode on" : "inline mode off (/setinline at @BotFather switches it on)";
        String guest = bot.guest() ? "guest mode on" : "guest mode off";
        return "@" + bot.username() + "; " + groups + "; " + inline + "; " + guest;
    }
}
