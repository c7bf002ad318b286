package summitbot.command;

import java.time.Clock;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import summitbot.answer.ModePreference;
import summitbot.storage.Database;
import summitbot.telegram.conversation.BotConversation;
import summitbot.telegram.conversation.BotConversation.ModelUse;
import summitbot.telegram.conversation.LeasedConversation;
import summitbot.telegram.work.UpdateHandler;

/** What the bot says on Telegram, by the edition in use. Safe for concurrent use. */
final class TelegramConversations implements Supplier<LeasedConversation.Lease> {
    private final Editions editions;
    private final @Nullable ModePreference asked;
    private final Database state;
    private final Clock clock;
    private final Map<Edition, BotConversation> conversations = new IdentityHashMap<>();
    private @Nullable BotConversation latest;

    /**
     * @param asked which way of answering was asked for at the start; absent where the settings say it
     * @param state open; where people's choices and their feedback are kept
     */
    TelegramConversations(Editions editions, @Nullable ModePreference asked, Database state, Clock clock) {
        this.editions = editions;
        this.asked = asked;
        this.state = state;
        this.clock = clock;
    }

    /** Returns the handler of updates that always talks as the edition in use does. */
    static UpdateHandler handler(Editions editions, @Nullable ModePreference asked, Database state, Clock clock) {
        return new LeasedConversation(new TelegramConversations(editions, asked, state, clock));
    }

    @Override
    public LeasedConversation.Lease get() {
        Editions.Lease lease = editions.lease();
        BotConversation conversation = of(lease.edition());
        return new LeasedConversation.Lease() {
            @Override
            public UpdateHandler conversation() {
                return conversation;
            }

            @Override
            public void close() {
                lease.close();
            }
        };
    }

    private synchronized BotConversation of(Edition edition) {
        BotConversation known = conversations.get(edition);
        if (known == null) {
            conversations.keySet().removeIf(earlier -> !editions.inUse(earlier));
            known = build(edition);
            conversations.put(edition, known);
            latest = known;
        }
        return known;
    }

    private BotConversation build(Edition edition) {
        ModelUse model = new ModelUse(
                ModeOption.of(asked, edition.settings()),
                () -> edition.model().available(),
                edition.settings().model().name());
        BotConversation first = latest;
        return first == null
                ? new BotConversation(
                        edition::chat, edition::corpus, edition.wording(), model, edition.settings(), state, clock)
                : first.renewed(edition.chat(), edition.corpus(), edition.wording(), model, edition.settings());
    }
}
