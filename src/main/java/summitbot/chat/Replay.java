package summitbot.chat;

import summitbot.record.AnswerChanges;
import summitbot.record.Exchange;
import summitbot.record.RecordedAnswer;

/** Answers recorded questions again, with the corpus, prompts and settings of today. */
public final class Replay {
    private final ChatService service;

    /** @param service answers; nothing is recorded through it */
    public Replay(ChatService service) {
        this.service = service;
    }

    /**
     * Answers a recorded question again, with the same earlier turns and the same wanted mode, and says what is different. The new
     * answer is not recorded.
     */
    public AnswerChanges replay(RecordedAnswer recorded) {
        Exchange before = recorded.exchange();
        ChatMessage message = ChatMessage.of(before.question(), before.history(), before.requestedMode());
        return AnswerChanges.between(before, service.rehearse(message));
    }
}
