package summitbot.telegram.api;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/**
 * Why a call failed, sorted by what to do about it.
 *
 * @param kind what to do
 * @param retryAfter how long to wait; present with {@link Kind#FLOOD}
 * @param migratedTo the supergroup to use instead; present with {@link Kind#MIGRATED}
 * @param code HTTP status or Telegram's error code; 0 when there was no answer
 * @param description one line without the token
 */
public record ApiFailure(
        Kind kind, Optional<Duration> retryAfter, Optional<Long> migratedTo, int code, String description) {
    private static final Pattern RETRY_AFTER = Pattern.compile("(?i)retry after (\\d{1,6})");

    /** What to do about it. */
    public enum Kind {
        /** Wait as long as told, then try again. */
        FLOOD,
        /** Try again a little later: no connection, no answer, or the server's own fault. */
        TRANSIENT,
        /** The token is wrong or was withdrawn; nothing helps. */
        UNAUTHORIZED,
        /** Somebody else polls, or a webhook is set. */
        CONFLICT,
        /** The chat cannot be written to: blocked, gone, closed. */
        CHAT_CLOSED,
        /** The group is a supergroup now. */
        MIGRATED,
        /** The message shows that already. */
        NOT_MODIFIED,
        /** The message replied to is gone. */
        REPLY_GONE,
        /** The forum topic is gone. */
        TOPIC_GONE,
        /** The message to be edited or deleted is gone. */
        MESSAGE_GONE,
        /** The press or inline query is too old to be answered. */
        QUERY_TOO_OLD,
        /** Refused for another reason; trying again does not help. */
        REFUSED
    }

    /** Sorts what a call threw. */
    public static ApiFailure of(Throwable thrown, BotToken token) {
        Throwable cause = thrown;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof TelegramApiRequestException refused
                && refused.getErrorCode() != null
                && refused.getErrorCode() != 0) {
            return ofAnswer(refused, token);
        }
        if (cause instanceof ServerErrorException server) {
            return transientFailure(server.status(), "HTTP status " + server.status());
        }
        if (cause instanceof TelegramApiValidationException) {
            return new ApiFailure(Kind.REFUSED, Optional.empty(), Optional.empty(), 0, line(cause.getMessage(), token));
        }
        if (cause instanceof IOException || cause instanceof java.util.concurrent.TimeoutException) {
            return transientFailure(0, reason(cause, token));
        }
        return transientFailure(0, reason(cause, token));
    }

    private static ApiFailure transientFailure(int code, String description) {
        return new ApiFailure(Kind.TRANSIENT, Optional.empty(), Optional.empty(), code, description);
    }

    private static ApiFailure ofAnswer(TelegramApiRequestException refused, BotToken token) {
        Optional<ResponseParameters> parameters = Optional.ofNullable(refused.getParameters());
        int code = refused.getErrorCode();
        String description = refused.getApiResponse() == null ? "" : refused.getApiResponse();
        Optional<Long> migratedTo = parameters.map(ResponseParameters::getMigrateToChatId);
        Kind kind = kind(code, description.toLowerCase(Locale.ROOT), migratedTo.isPresent());
        Optional<Duration> retryAfter = kind == Kind.FLOOD
                ? Optional.of(Duration.ofSeconds(
                        parameters.map(ResponseParameters::getRetryAfter).orElseGet(() -> retryAfter(description))))
                : Optional.empty();
        return new ApiFailure(kind, retryAfter, migratedTo, code, line(description, token));
    }

    /** A server that leaves the parameters out says it in words all the same. */
    private static int retryAfter(String description) {
        Matcher words = RETRY_AFTER.matcher(description);
        return words.find() ? Integer.parseInt(words.group(1)) : 1;
    }

    private static Kind kind(int code, String description, boolean migrated) {
        if (migrated) {
            return Kind.MIGRATED;
        }
        return switch (code) {
            case 429 -> Kind.FLOOD;
            case 401 -> Kind.UNAUTHORIZED;
            case 409 -> Kind.CONFLICT;
            case 403 -> Kind.CHAT_CLOSED;
            case 400 -> badRequest(description);
            default -> code >= 500 ? Kind.TRANSIENT : Kind.REFUSED;
        };
    }

    private static Kind badRequest(String description) {
        if (description.contains("message is not modified")) {
            return Kind.NOT_MODIFIED;
        }
        if (contains(
                description, "message to be replied not found", "replied message not found", "reply message not")) {
            return Kind.REPLY_GONE;
        }
        if (contains(description, "message thread not found", "topic_deleted", "topic_closed", "topic_id_invalid")) {
            return Kind.TOPIC_GONE;
        }
        if (contains(
                description,
                "message to edit not found",
                "message can't be edited",
                "message to delete not found",
                "message can't be deleted",
                "message_id_invalid")) {
            return Kind.MESSAGE_GONE;
        }
        if (contains(description, "query is too old", "query_id_invalid", "query id is invalid")) {
            return Kind.QUERY_TOO_OLD;
        }
        if (contains(
                description,
                "chat not found",
                "user not found",
                "peer_id_invalid",
                "deactivated",
                "chat_write_forbidden",
                "chat_restricted",
                "not enough rights to send",
                "have no rights to send",
                "bot was kicked",
                "group chat was deleted")) {
            return Kind.CHAT_CLOSED;
        }
        return Kind.REFUSED;
    }

    private static boolean contains(String description, String... parts) {
        return Stream.of(parts).anyMatch(description::contains);
    }

    private static String reason(Throwable cause, BotToken token) {
        String message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : line(message, token);
    }

    private static String line(String text, BotToken token) {
        String first = text.lines().findFirst().orElse("");
        return token.hideIn(first.length() > 200 ? first.substring(0, 200) + "…" : first);
    }
}
