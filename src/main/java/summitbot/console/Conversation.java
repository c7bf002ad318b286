package summitbot.console;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import summitbot.answer.ModePreference;
import summitbot.chat.ChatMessage;
import summitbot.chat.Reply;
import summitbot.chat.ReplyText;
import summitbot.question.Turn;

/** A conversation on the console: each message goes out with the turns before it. For one thread. */
public final class Conversation {
    /** More than any setting lets the bot keep in mind. */
    private static final int MAX_TURNS = 100;

    private final Function<ChatMessage, Reply> service;
    private final ReplyText replyText;
    private final ModePreference mode;
    private final List<Turn> turns = new ArrayList<>();

    /** @param service gives the replies; what it throws ends neither the conversation nor enters its turns */
    public Conversation(Function<ChatMessage, Reply> service, ReplyText replyText, ModePreference mode) {
        this.service = service;
        this.replyText = replyText;
        this.mode = mode;
    }

    /**
     * Sends a message and remembers both sides.
     *
     * @param cancelled asked now and then; true stops the model
     */
    public Reply say(String text, BooleanSupplier cancelled) {
        Reply reply = service.apply(new ChatMessage(text, turns, mode, cancelled));
        turns.add(new Turn(Turn.Role.USER, text));
        turns.add(new Turn(Turn.Role.BOT, replyText.plain(reply)));
        if (turns.size() > MAX_TURNS) {
            turns.subList(0, turns.size() - MAX_TURNS).clear();
        }
        return reply;
    }
}
