package summitbot.telegram.conversation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResult;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultsButton;
import summitbot.answer.ModePreference;
import summitbot.answer.Quote;
import summitbot.chat.ChatMessage;
import summitbot.chat.ChatService;
import summitbot.chat.Reply;
import summitbot.chat.ReplyText;
import summitbot.chat.Wording;
import summitbot.config.MessageKey;
import summitbot.evidence.EvidenceSentence;
import summitbot.failure.InvalidInputException;
import summitbot.telegram.message.FormattedText;
import summitbot.telegram.rendering.ReplyRenderer;
import summitbot.telegram.work.Work;

/** Answers inline queries with quotes that can be posted as they are; never with the model, which takes too long. */
final class InlineAnswers {
    private static final int MAX_RESULTS = 10;

    /** A sentence that is far less relevant than the best one is not offered. */
    private static final double BESIDE_BEST = 0.05;

    /** Results depend on the corpus, which may change. */
    private static final int CACHE_SECONDS = 30;

    private static final String START_PARAMETER = "inline";
    private static final int TITLE_CHARACTERS = 90;

    private final Supplier<ChatService> chat;
    private final PersonLanguage languages;
    private final Wording wording;
    private final ReplyText replyText;
    private final ReplyRenderer renderer;

    InlineAnswers(Supplier<ChatService> chat, PersonLanguage languages, Wording wording, ReplyText replyText) {
        this.chat = chat;
        this.languages = languages;
        this.wording = wording;
        this.replyText = replyText;
        this.renderer = new ReplyRenderer(replyText);
    }

    void answer(Work work) {
        InlineQuery query = work.update().getInlineQuery();
        String language = languages.of(query.getFrom());
        String text = Optional.ofNullable(query.getQuery()).orElse("").strip();
        // A further page: there is none.
        boolean furtherPage = query.getOffset() != null && !query.getOffset().isEmpty();
        List<InlineQueryResult> results = new ArrayList<>();
        if (!text.isEmpty() && !furtherPage) {
            quotes(text, query).forEach(quote -> result(quote, language).ifPresent(results::add));
        }
        var answer = answer(query, results);
        if (results.isEmpty() && !furtherPage) {
            MessageKey key = text.isEmpty() ? MessageKey.TELEGRAM_INLINE_HINT : MessageKey.TELEGRAM_INLINE_NOTHING;
            answer.button(InlineQueryResultsButton.builder()
                    .text(wording.text(language, key))
                    .startParameter(START_PARAMETER)
                    .build());
        }
        var unused = work.outbox().call(answer.build());
    }

    /** Offers nothing, so that the search does not go on on the person's screen. */
    void none(Work work) {
        var unused = work.outbox()
                .call(answer(work.update().getInlineQuery(), List.of()).build());
    }

    private static AnswerInlineQuery.AnswerInlineQueryBuilder<?, ?> answer(
            InlineQuery query, List<InlineQueryResult> results) {
        return AnswerInlineQuery.builder()
                .inlineQueryId(query.getId())
                .results(results)
                .cacheTime(CACHE_SECONDS)
                .isPersonal(true);
    }

    /** The quotes of the answer first, then the next best sentences; none when the articles do not answer. */
    private Set<Quote> quotes(String text, InlineQuery query) {
        ChatMessage message = new ChatMessage(
                text, List.of(), ModePreference.QUOTES, () -> false, false, languages.forAnswers(query.getFrom()));
        Reply reply;
        try {
            reply = chat.get().preview(message).reply();
        } catch (InvalidInputException e) {
            return Set.of();
        }
        Set<Quote> quotes = new LinkedHashSet<>();
        reply.statements().forEach(statement -> quotes.addAll(statement.quotes()));
        if (reply.status() == Reply.Status.ANSWERED && !reply.evidence().isEmpty()) {
            EvidenceSentence best = reply.evidence().get(0);
            for (EvidenceSentence evidence : reply.evidence()) {
                if (evidence.besides(best) >= BESIDE_BEST
                        && evidence.sentence().quotable()
                        && quotes.size() < MAX_RESULTS) {
                    quotes.add(Quote.of(evidence.article(), evidence.sentence()));
                }
            }
        }
        return quotes;
    }

    private Optional<InlineQueryResult> result(Quote quote, String language) {
        FormattedText text = renderer.quote(quote, language);
        boolean whole = text.text().startsWith(quote.text()) && !text.entities().isEmpty();
        if (!whole) {
            return Optional.empty();
        }
        String who = quote.speaker().orElseGet(() -> replyText.publisher(quote.attribution(), language));
        return Optional.of(InlineQueryResultArticle.builder()
                .id(Integer.toHexString(quote.article().id().hashCode()) + "-"
                        + quote.sentence().id().number())
                .title(shortened(who))
                .description(quote.text())
                .inputMessageContent(InputTextMessageContent.builder()
                        .messageText(text.text())
                        .entities(text.entities())
                        .linkPreviewOptions(
                                LinkPreviewOptions.builder().isDisabled(true).build())
                        .build())
                .build());
    }

    private static String shortened(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= TITLE_CHARACTERS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, TITLE_CHARACTERS))
                        .strip();
    }
}
