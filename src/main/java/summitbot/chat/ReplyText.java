package summitbot.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import summitbot.answer.Quote;
import summitbot.answer.Statement;
import summitbot.config.MessageKey;
import summitbot.corpus.Attribution;

/**
 * A reply as plain text. Each quote stands on a line of its own, exactly as printed in its article, with nothing put before, in or
 * behind it; the line below says whose words it is and who published it. Safe for concurrent use.
 *
 * <pre>
 * The sources differ; each is shown with its own words.
 *
 * “A fair balance of security must be restored,” he stated.
 * — Speaker · publisher not stated · 2025-08-16 · Title of the article
 * </pre>
 */
public final class ReplyText {
    private static final String SEPARATOR = " · ";

    private final Wording wording;

    /** @param wording where the words for what is not stated come from */
    public ReplyText(Wording wording) {
        this.wording = wording;
    }

    /** Returns the whole reply: lead, then each statement's own words and quotes, a blank line between blocks; no final line break. */
    public String plain(Reply reply) {
        List<String> blocks = new ArrayList<>();
        if (!reply.lead().isEmpty()) {
            blocks.add(reply.lead());
        }
        for (Statement statement : reply.statements()) {
            blocks.add(block(statement, reply.language()));
        }
        return String.join("\n\n", blocks);
    }

    private String block(Statement statement, String language) {
        List<String> lines = new ArrayList<>();
        if (!statement.text().isEmpty()) {
            lines.add(statement.text());
        }
        for (Quote quote : statement.quotes()) {
            lines.add(quote.text());
            lines.add(attribution(quote, language));
        }
        return String.join("\n", lines);
    }

    /**
     * Returns the line under a quote: a dash, then the speaker if there is one, publisher, date and title. What the article does
     * not state is named as not stated, an inferred date as inferred. The title stands without quotation marks around it.
     */
    public String attribution(Quote quote, String language) {
        return attribution(quote.speaker(), quote.attribution(), language);
    }

    /** As {@link #attribution(Quote, String)}, for a quote that is kept in other form. */
    public String attribution(Optional<String> speaker, Attribution attribution, String language) {
        return "— " + speaker.map(name -> name + SEPARATOR).orElse("") + article(attribution, language);
    }

    /** Returns publisher, date and title of an article, as in {@link #attribution}. */
    public String article(Attribution attribution, String language) {
        return String.join(
                SEPARATOR, publisher(attribution, language), published(attribution, language), attribution.title());
    }

    /** Returns the publisher, or the words for one that is not stated. */
    public String publisher(Attribution attribution, String language) {
        return attribution
                .publisher()
                .orElseGet(() -> wording.text(language, MessageKey.ATTRIBUTION_PUBLISHER_NOT_STATED));
    }

    /** Returns the ISO date, marked as inferred where it is, or the word for none. */
    public String published(Attribution attribution, String language) {
        if (attribution.published().isPresent()) {
            return attribution.published().get().toString();
        }
        return attribution
                .publishedInferred()
                .map(date ->
                        wording.text(language, MessageKey.ATTRIBUTION_DATE_INFERRED, Map.of("date", date.toString())))
                .orElseGet(() -> wording.text(language, MessageKey.ATTRIBUTION_UNDATED));
    }
}
