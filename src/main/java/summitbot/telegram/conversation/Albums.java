package summitbot.telegram.conversation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * The pictures of an album come one by one, and its caption with one of them. An album without any gets one line, not one for each
 * picture. Safe for concurrent use.
 */
final class Albums {
    /** All parts of an album come within a moment. */
    private static final long MOMENT_MILLIS = 1_000;

    /** Albums remembered; what comes later of an older one counts as another album. */
    private static final int MOST = 1_000;

    private record Album(long chatId, String id) {}

    private final Executor later = CompletableFuture.delayedExecutor(MOMENT_MILLIS, TimeUnit.MILLISECONDS);

    /** Whether a part with words has come. */
    private final Map<Album, Boolean> known = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Album, Boolean> eldest) {
            return size() > MOST;
        }
    };

    /** Remembers a message; returns false for what needs no reply: a part without words behind another part of its album. */
    synchronized boolean notes(Incoming incoming) {
        if (incoming.album().isEmpty()) {
            return true;
        }
        boolean words = incoming.kind() != Incoming.Kind.WORDLESS;
        Boolean before = known.put(album(incoming), words || known.getOrDefault(album(incoming), false));
        return words || before == null;
    }

    /** Runs the action in a moment, unless words have come by then. */
    void whenWordless(Incoming incoming, Runnable action) {
        later.execute(() -> {
            if (wordless(album(incoming))) {
                action.run();
            }
        });
    }

    private synchronized boolean wordless(Album album) {
        return !known.getOrDefault(album, false);
    }

    private static Album album(Incoming incoming) {
        return new Album(incoming.chatId(), incoming.album().orElseThrow());
    }
}
