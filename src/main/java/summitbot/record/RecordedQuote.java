package summitbot.record;

import java.time.LocalDate;
import java.util.Optional;
import summitbot.answer.Quote;
import summitbot.corpus.Attribution;
import summitbot.corpus.Paragraph;

/**
 * A quote as it was shown, with its attribution at that time.
 *
 * @param article id of the article
 * @param origin file the article was supplied in
 * @param sentence number of the sentence, counted from 1
 * @param start offset of its first character in the article's text, in UTF-16 units from 0
 * @param end offset behind its last character
 * @param text what was printed
 * @param title the article's title
 * @param publisher as stated
 * @param published as stated
 * @param publishedInferred as inferred by an editor
 * @param speaker whose words or account it was; empty where the article itself asserted
 * @param paragraph the sentence in its paragraph; empty in answers recorded before paragraphs were kept
 */
public record RecordedQuote(
        String article,
        String origin,
        int sentence,
        int start,
        int end,
        String text,
        String title,
        Optional<String> publisher,
        Optional<LocalDate> published,
        Optional<LocalDate> publishedInferred,
        Optional<String> speaker,
        Optional<Paragraph> paragraph) {
    /** Fits into one message of a channel, together with who published it. */
    private static final int MAX_PARAGRAPH = 3_000;

    /** Takes down a quote. */
    public static RecordedQuote of(Quote quote) {
        Attribution attribution = quote.attribution();
        return new RecordedQuote(
                quote.article().id(),
                quote.article().origin(),
                quote.sentence().id().number(),
                quote.sentence().start(),
                quote.sentence().end(),
                quote.text(),
                attribution.title(),
                attribution.publisher(),
                attribution.published(),
                attribution.publishedInferred(),
                quote.speaker(),
                Optional.of(Paragraph.around(quote.article(), quote.sentence(), MAX_PARAGRAPH)));
    }
}
