package summitbot.telegram;

import org.telegram.telegrambots.meta.api.objects.User;
import summitbot.failure.InvalidInputException;
import summitbot.telegram.api.ApiFailure;
import summitbot.telegram.work.BotIdentity;

/** What Telegram says when it is asked who the bot is. */
final class Introduction {
    private static final int NOT_FOUND = 404;

    private Introduction() {}

    /** Telegram says "not found" to what does not look like a token at all. */
    static boolean saysWrongToken(ApiFailure failure) {
        return failure.kind() == ApiFailure.Kind.UNAUTHORIZED
                || failure.kind() == ApiFailure.Kind.REFUSED && failure.code() == NOT_FOUND;
    }

    static BotIdentity identity(User me) {
        return new BotIdentity(
                me.getId(),
                me.getUserName() == null ? "" : me.getUserName(),
                Boolean.TRUE.equals(me.getCanJoinGroups()),
                Boolean.TRUE.equals(me.getCanReadAllGroupMessages()),
                Boolean.TRUE.equals(me.getSupportInlineQueries()),
                Boolean.TRUE.equals(me.getSupportsGuestQueries()));
    }

    static InvalidInputException wrongToken() {
        return new InvalidInputException(
                "Telegram does not know the token in TELEGRAM_BOT_TOKEN; copy it again from @BotFather.");
    }
}
