package summitbot.telegram.emulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Telegram's flood control: 1 message a second and chat, 20 a minute and group, 30 a second in all. */
final class FloodRules {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final Map<Long, Deque<Long>> chats = new HashMap<>();
    private final Deque<Long> all = new ArrayDeque<>();

    void check(long chatId, long now) throws Refused {
        forget(all, now - SECOND);
        if (all.size() >= 30) {
            throw Refused.flood(2);
        }
        Deque<Long> chat = chats.computeIfAbsent(chatId, id -> new ArrayDeque<>());
        forget(chat, now - MINUTE);
        // A hair of tolerance: the next one is timed from the answer to the last.
        if (!chat.isEmpty() && now - chat.peekLast() < SECOND - TimeUnit.MILLISECONDS.toNanos(20)) {
            throw Refused.flood(1);
        }
        if (chatId < 0 && chat.size() >= 20) {
            throw Refused.flood(5);
        }
        all.addLast(now);
        chat.addLast(now);
    }

    private static void forget(Deque<Long> times, long before) {
        while (!times.isEmpty() && times.peekFirst() <= before) {
            times.removeFirst();
        }
    }
}
