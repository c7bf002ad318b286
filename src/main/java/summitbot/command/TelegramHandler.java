package summitbot.command;

import java.time.Clock;
import summitbot.answer.ModePreference;
import summitbot.storage.Database;
import summitbot.telegram.conversation.BotConversation;
import summitbot.telegram.conversation.BotConversation.ModelUse;
import summitbot.telegram.work.UpdateHandler;

/** Puts together what the bot does on Telegram. */
final class TelegramHandler {
    private TelegramHandler() {}

    /** @param state open; where people's choices and their feedback are kept */
    static UpdateHandler of(Application application, ModePreference mode, Database state, Clock clock) {
        ModelUse model = new ModelUse(
                mode,
                () -> application.model().available(),
                application.settings().model().name());
        return new BotConversation(
                application::chat,
                application::corpus,
                application.wording(),
                model,
                application.settings(),
                state,
                clock);
    }
}
