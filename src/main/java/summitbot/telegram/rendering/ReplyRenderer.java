package summitbot.telegram.rendering;

import java.util.ArrayList;
import java.util.List;
import summitbot.answer.Quote;
import summitbot.answer.Statement;
import summitbot.chat.Reply;
import summitbot.chat.ReplyText;
import summitbot.telegram.message.FormattedText;

/**
 * Lays a reply out for Telegram: what the bot says itself, then for each statement its own words and each quote as a blockquote, byte
 * for byte, with whose words it is below. Immutable and safe to share.
 *
 * <p>A sentence too long for one message is shown without formatting, in pieces that joined are the sentence.
 */
public final class ReplyRenderer {
    private final ReplyText replyText;

    public ReplyRenderer(ReplyText replyText) {
        this.replyText = replyText;
    }

    /** Returns the messages in order, at least one unless the reply says nothing. */
    public List<FormattedText> render(Reply reply) {
        return MessageParts.of(groups(reply));
    }

    /**
     * Returns the best quotes in one message with a line below that says what is still to come.
     *
     * @param stillToCome ends in an ellipsis
     */
    public FormattedText provisional(Reply reply, String stillToCome) {
        List<List<Block>> groups = groups(reply);
        groups.add(List.of(Block.plain(stillToCome)));
        List<FormattedText> parts = MessageParts.of(groups);
        return parts.size() == 1 ? parts.get(0) : FormattedText.plain(stillToCome);
    }

    /** A quote with its attribution, as in a reply. */
    public FormattedText quote(Quote quote, String language) {
        return MessageParts.of(List.of(List.of(block(quote, language)))).get(0);
    }

    private List<List<Block>> groups(Reply reply) {
        List<List<Block>> groups = new ArrayList<>();
        if (!reply.lead().isEmpty()) {
            groups.add(List.of(Block.plain(reply.lead())));
        }
        for (Statement statement : reply.statements()) {
            List<Block> blocks = new ArrayList<>();
            if (!statement.text().isEmpty()) {
                blocks.add(Block.plain(statement.text()));
            }
            statement.quotes().forEach(quote -> blocks.add(block(quote, reply.language())));
            groups.add(blocks);
        }
        return groups;
    }

    private Block block(Quote quote, String language) {
        return Block.quote(quote.text(), replyText.attribution(quote, language));
    }
}
