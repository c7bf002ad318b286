package summitbot.chat;

import java.util.Locale;
import summitbot.record.Exchange;
import summitbot.record.RecordedEvidence;
import summitbot.record.RecordedStatement;

/** A message and its reply as they are recorded. */
final class ReplyRecording {
    private final ReplyText text;

    ReplyRecording(ReplyText text) {
        this.text = text;
    }

    Exchange of(ChatMessage message, Reply reply) {
        return new Exchange(
                message.text(),
                message.history(),
                message.mode(),
                reply.standalone(),
                lower(reply.kind()),
                lower(reply.status()),
                reply.mode(),
                reply.language(),
                text.plain(reply),
                reply.statements().stream().map(RecordedStatement::of).toList(),
                reply.evidence().stream().map(RecordedEvidence::of).toList(),
                reply.confidence(),
                reply.latencyMillis(),
                reply.timings(),
                reply.provenance());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
