package summitbot.telegram.emulator;

import java.time.Duration;
import java.util.Optional;

/**
 * Something that goes wrong with a call.
 *
 * @param method name in small letters; {@code *} for any
 * @param kind what happens
 * @param status HTTP status, or the seconds of a flood
 * @param description Telegram's words; empty for its usual ones
 * @param delay how long the call is held before
 * @param chatId the only chat it meets; empty for any
 */
public record Fault(
        String method, Kind kind, int status, String description, Optional<Duration> delay, Optional<Long> chatId) {
    /** What happens. */
    public enum Kind {
        /** Refused by Telegram with a status and words. */
        REFUSED,
        /** Refused with status 200 and without a code or a word. */
        NO_REASON,
        /** 429 with {@code retry_after}. */
        FLOOD,
        /** A proxy's page with a status. */
        PAGE,
        /** Broken JSON with status 200, after it was done. */
        BROKEN_JSON,
        /** The connection breaks before the call is done. */
        RESET_BEFORE,
        /** The connection breaks in the middle of the answer, after it was done. */
        RESET_AFTER,
        /** Only held. */
        SLOW
    }

    static Fault of(String method, Kind kind) {
        return new Fault(method, kind, 502, "", Optional.empty(), Optional.empty());
    }

    public static Fault refused(String method, int status, String description) {
        return new Fault(method, Kind.REFUSED, status, description, Optional.empty(), Optional.empty());
    }

    public static Fault flood(String method, int seconds) {
        return new Fault(method, Kind.FLOOD, seconds, "", Optional.empty(), Optional.empty());
    }

    public static Fault page(String method, int status) {
        return new Fault(method, Kind.PAGE, status, "", Optional.empty(), Optional.empty());
    }

    public static Fault brokenJson(String method) {
        return of(method, Kind.BROKEN_JSON);
    }

    public static Fault resetBefore(String method) {
        return of(method, Kind.RESET_BEFORE);
    }

    public static Fault resetAfter(String method) {
        return of(method, Kind.RESET_AFTER);
    }

    public static Fault slow(String method, Duration delay) {
        return new Fault(method, Kind.SLOW, 0, "", Optional.of(delay), Optional.empty());
    }

    public static Fault noReason(String method) {
        return of(method, Kind.NO_REASON);
    }

    /** Returns the same for one chat. */
    public Fault inChat(long only) {
        return new Fault(method, kind, status, description, delay, Optional.of(only));
    }

    boolean meets(Call call) {
        boolean named = method.equals("*") ? !call.method().equals("getme") : method.equals(call.method());
        return named && chatId.filter(only -> only != call.number("chat_id")).isEmpty();
    }
}
