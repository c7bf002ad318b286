package summitbot.telegram.conversation;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import summitbot.config.Settings.ChatSettings;
import summitbot.failure.UnavailableException;
import summitbot.question.Turn;
import summitbot.record.Exchange;
import summitbot.record.RecordedAnswer;
import summitbot.record.SqlRecorder;
import summitbot.telegram.delivery.SentReplies;
import summitbot.telegram.work.Work;

/** The turns ahead of a question, read from the record, so that a restart forgets none. Safe for concurrent use. */
final class Histories {
    private static final Logger LOG = LoggerFactory.getLogger(Histories.class);

    private static final String QUESTION = "question";

    private final SqlRecorder answers;
    private final ChatSettings settings;
    private final Clock clock;

    Histories(SqlRecorder answers, ChatSettings settings, Clock clock) {
        this.answers = answers;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Returns the turns that a question goes on from, oldest first: those of the answer it replies to, else the person's latest in
     * this chat. None where the database fails: an answer without what was said before is better than none.
     */
    List<Turn> of(Incoming incoming, Work work) {
        try {
            return turns(incoming, work);
        } catch (UnavailableException e) {
            LOG.warn("What was said before is not known: {}", e.getMessage());
            return List.of();
        }
    }

    private List<Turn> turns(Incoming incoming, Work work) {
        Optional<Exchange> repliedTo = incoming.repliesTo()
                .flatMap(replied -> work.replyOf(incoming.chatId(), replied.getMessageId()))
                .flatMap(reply -> exchange(reply.answer()));
        if (repliedTo.isPresent()) {
            List<Turn> turns = new ArrayList<>(repliedTo.get().history());
            turns.addAll(repliedTo.get().turns());
            return turns;
        }
        return latest(incoming, work.sentReplies());
    }

    private List<Turn> latest(Incoming incoming, SentReplies replies) {
        if (settings.historyTurns() == 0) {
            return List.of();
        }
        long since = clock.instant()
                .minus(Duration.ofMinutes(settings.historyMinutes()))
                .getEpochSecond();
        List<Turn> turns = new ArrayList<>();
        for (SentReplies.SentReply reply :
                replies.latest(incoming.chatId(), incoming.personId(), since, settings.historyTurns())) {
            // An edited question does not go on from its own earlier wording, nor from what was asked after it.
            if (reply.questionMessageId() < incoming.message().getMessageId()) {
                exchange(reply.answer())
                        .filter(exchange -> exchange.kind().equals(QUESTION))
                        .ifPresent(exchange -> turns.addAll(exchange.turns()));
            }
        }
        return turns;
    }

    private Optional<Exchange> exchange(OptionalLong number) {
        return number.isPresent() ? answers.find(number.getAsLong()).map(RecordedAnswer::exchange) : Optional.empty();
    }
}
