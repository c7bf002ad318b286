package summitbot.telegram.rendering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import summitbot.chat.ReplyText;
import summitbot.corpus.Attribution;
import summitbot.corpus.Paragraph;
import summitbot.corpus.TitleBy;
import summitbot.record.Exchange;
import summitbot.record.RecordedQuote;
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
