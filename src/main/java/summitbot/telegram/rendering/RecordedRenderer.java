package summitbot.telegram.rendering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import summitbot.answer.Quote;
import summitbot.chat.ReplyText;
import summitbot.corpus.Attribution;
import summitbot.corpus.Paragraph;
import summitbot.corpus.TitleBy;
import summitbot.record.Exchange;
import summitbot.record.RecordedQuote;
import summitbot.record.RecordedStatement;
import summitbot.telegram.message.FormattedText;

/** Lays out what was recorded with an answer, so that it reads as on the day of the answer. Immutable and safe to share. */
public final class RecordedRenderer {
    private final ReplyText replyText;

    public RecordedRenderer(ReplyText replyText) {
        this.replyText = replyText;
    }

    private record Place(String article, String paragraph) {}

    /**
     * Returns each quote in its paragraph, nothing added to the paragraph, the quoted sentences marked by bold entities; below it the
     * article. Quotes of one paragraph are marked in it together.
     */
    public List<FormattedText> context(Exchange exchange, String language) {
        Map<Place, List<RecordedQuote>> byParagraph = new LinkedHashMap<>();
        for (RecordedQuote quote : exchange.quotes()) {
            byParagraph
                    .computeIfAbsent(new Place(quote.article(), paragraph(quote).text()), place -> new ArrayList<>())
                    .add(quote);
        }
        List<List<Block>> groups = new ArrayList<>();
        byParagraph.forEach((place, quotes) -> groups.add(List.of(block(place, quotes, language))));
        return MessageParts.of(groups);
    }

    private Block block(Place place, List<RecordedQuote> quotes, String language) {
        Set<Integer> starts = new LinkedHashSet<>();
        List<MessageEntity> entities = new ArrayList<>();
        for (RecordedQuote quote : quotes) {
            int start = paragraph(quote).start();
            if (starts.add(start)) {
                entities.add(Block.entity("bold", start, quote.text().length()));
            }
        }
        String attribution = Surrogates.repaired("— " + replyText.article(attribution(quotes.get(0)), language));
        return new Block(place.paragraph() + "\n" + attribution, entities);
    }

    private static Paragraph paragraph(RecordedQuote quote) {
        return quote.paragraph().orElse(new Paragraph(quote.text(), 0));
    }

    /**
     * Returns the answer as it was shown, without what stood ahead of it: for each point its own words and each quote as a blockquote, as
     * recorded, with whose words it was below.
     *
     * @param ahead what stands ahead of it in the first message
     * @param between what stands between the answer and further quotes
     * @param further quotes that were not shown; where there are none, {@code between} is left out
     */
    public List<FormattedText> answer(
            String ahead, Exchange exchange, String between, List<Quote> further, String language) {
        List<List<Block>> groups = new ArrayList<>();
        groups.add(List.of(Block.plain(ahead)));
        for (RecordedStatement statement : exchange.statements()) {
            List<Block> blocks = new ArrayList<>();
            if (!statement.text().isEmpty()) {
                blocks.add(Block.plain(statement.text()));
            }
            for (RecordedQuote quote : statement.quotes()) {
                blocks.add(Block.quote(
                        quote.text(), replyText.attribution(quote.speaker(), attribution(quote), language)));
            }
            groups.add(blocks);
        }
        if (!further.isEmpty()) {
            groups.add(List.of(Block.plain(between)));
        }
        for (Quote quote : further) {
            groups.add(List.of(Block.quote(quote.text(), replyText.attribution(quote, language))));
        }
        return MessageParts.of(groups);
    }

    /** Returns one line for each article that the answer quotes: publisher, date and title as recorded. */
    public List<String> articles(Exchange exchange, String language) {
        Map<String, String> lines = new LinkedHashMap<>();
        exchange.quotes()
                .forEach(quote ->
                        lines.putIfAbsent(quote.article(), "• " + replyText.article(attribution(quote), language)));
        return List.copyOf(lines.values());
    }

    private static Attribution attribution(RecordedQuote quote) {
        return new Attribution(
                quote.title(),
                TitleBy.PUBLISHER,
                quote.publisher(),
                Optional.empty(),
                quote.published(),
                quote.publishedInferred(),
                Optional.empty());
    }
}
