package summitbot.telegram.work;

import summitbot.config.Settings.TelegramSettings;
import summitbot.telegram.intake.StoredUpdate;

/** Who is served: allow-lists, block-lists and the private mode of the settings. */
final class Access {
    /** What is done with an update because of whom it comes from. */
    enum Verdict {
        SERVED,
        /** No reply at all. */
        SILENT,
        /** The person is told that the bot is private. */
        REFUSED,
        /** The group is left. */
        LEFT
    }

    private final TelegramSettings settings;

    Access(TelegramSettings settings) {
        this.settings = settings;
    }

    Verdict of(StoredUpdate update) {
        long user = update.userId().orElse(0L);
        long chat = update.chatId().orElse(0L);
        if (settings.moderators().contains(user) && !update.inGroup()) {
            return Verdict.SERVED;
        }
        if (settings.blockedUsers().contains(user)) {
            return Verdict.SILENT;
        }
        boolean listed = settings.allowedChats().contains(chat);
        if (update.inGroup()) {
            boolean groupServed = !settings.blockedChats().contains(chat)
                    && (listed || settings.allowedChats().isEmpty() && !settings.isPrivate());
            return groupServed ? Verdict.SERVED : settings.leaveOtherGroups() ? Verdict.LEFT : Verdict.SILENT;
        }
        if (settings.blockedChats().contains(chat)) {
            return Verdict.SILENT;
        }
        boolean served = !settings.isPrivate()
                || listed
                || settings.allowedUsers().contains(user)
                || settings.moderators().contains(user);
        return served ? Verdict.SERVED : Verdict.REFUSED;
    }

    /** Whether limits do not hold for this person. */
    boolean unlimited(StoredUpdate update) {
        return update.userId().filter(settings.moderators()::contains).isPresent();
    }
}
