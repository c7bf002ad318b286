package summitbot.telegram.delivery;

import java.util.List;
import java.util.Optional;
import summitbot.telegram.message.Target;

/**
 * A reply as it is recorded.
 *
 * @param updateId the update it replies to
 * @param target where it goes
 * @param userId who wrote; empty where that is to be forgotten, as is the reply once it is delivered
 * @param last whether it was finished
 * @param parts its messages in order
 */
record ReplyRecord(long updateId, Target target, Optional<Long> userId, boolean last, List<Part> parts) {
    ReplyRecord {
        parts = List.copyOf(parts);
    }

    /**
     * A message of it.
     *
     * @param messageId its number; empty as long as it was not sent
     * @param unsent JSON of what it is to show and does not yet; an empty text when it is to be deleted
     * @param shown what it shows for sure; empty as long as something is unsent
     */
    record Part(Optional<Integer> messageId, Optional<String> unsent, Optional<Shown> shown) {}
}
