package summitbot.telegram.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import summitbot.answer.Quote;
import summitbot.chat.ReplyText;
import summitbot.chat.Wording;
import summitbot.config.MessageKey;
import summitbot.corpus.Article;
import summitbot.corpus.Corpus;
import summitbot.record.Complaint;
import summitbot.record.Exchange;
import summitbot.record.Feedback;
import summitbot.record.RecordedEvidence;
import summitbot.record.SqlComplaints;
import summitbot.record.SqlModeration;
import summitbot.telegram.message.FormattedText;
import summitbot.telegram.message.MessageContent;
import summitbot.telegram.moderation.ReviewButton.Action;
import summitbot.telegram.rendering.PlainParts;
import summitbot.telegram.rendering.RecordedRenderer;

/** Answers with complaints, one by one: what was asked, what was shown, what else was considered, and what a moderator makes of it. */
final class Reviews {
    private static final int MAX_EVIDENCE = 5;

    private static final Map<Feedback.Reason, MessageKey> REASONS = Map.of(
            Feedback.Reason.WRONG_SOURCE, MessageKey.TELEGRAM_REASON_WRONG_SOURCE,
            Feedback.Reason.MISFIT, MessageKey.TELEGRAM_REASON_MISFIT,
            Feedback.Reason.NO_ANSWER, MessageKey.TELEGRAM_REASON_NO_ANSWER,
            Feedback.Reason.OTHER, MessageKey.TELEGRAM_REASON_OTHER);

    private final SqlModeration moderation;
    private final SqlComplaints complaints;
    private final DraftFile drafts;
    private final Supplier<Corpus> corpus;
    private final Wording wording;
    private final RecordedRenderer recorded;

    /** @param corpus as it is in use now */
    Reviews(
            SqlModeration moderation,
            SqlComplaints complaints,
            DraftFile drafts,
            Supplier<Corpus> corpus,
            Wording wording) {
        this.moderation = moderation;
        this.complaints = complaints;
        this.drafts = drafts;
        this.corpus = corpus;
        this.wording = wording;
        this.recorded = new RecordedRenderer(new ReplyText(wording));
    }

    /** Returns the oldest complaint after an answer that nobody has reviewed, or that there is none. */
    List<MessageContent> next(long after, String language) {
        OptionalLong next = moderation.nextToReview(after);
        Optional<Complaint> complaint = next.isPresent() ? complaints.of(next.getAsLong()) : Optional.empty();
        return complaint
                .map(found -> shown(found, language))
                .orElseGet(() -> plain(wording.text(language, MessageKey.MODERATION_REVIEW_NONE)));
    }

    /** Keeps what a moderator decided; returns it in words, or empty where the answer is not kept any more. */
    Optional<String> decide(ReviewButton button, String language) {
        if (button.action() == Action.NEXT) {
            return Optional.of("");
        }
        return complaints.of(button.answer()).map(complaint -> {
            MessageKey said = switch (button.action()) {
                case RIGHT -> decided(button.answer(), SqlModeration.Review.RIGHT);
                case WRONG -> decided(button.answer(), SqlModeration.Review.WRONG);
                default -> {
                    drafts.add(complaint);
                    yield decided(button.answer(), SqlModeration.Review.QUESTION);
                }
            };
            return wording.text(language, said);
        });
    }

    private MessageKey decided(long answer, SqlModeration.Review review) {
        moderation.review(answer, review);
        return switch (review) {
            case RIGHT -> MessageKey.MODERATION_REVIEWED_RIGHT;
            case WRONG -> MessageKey.MODERATION_REVIEWED_WRONG;
            case QUESTION -> MessageKey.MODERATION_REVIEWED_QUESTION;
        };
    }

    private List<MessageContent> shown(Complaint complaint, String language) {
        Exchange exchange = complaint.answer().exchange();
        List<FormattedText> texts = recorded.answer(
                ahead(complaint, language),
                exchange,
                wording.text(language, MessageKey.MODERATION_REVIEW_EVIDENCE),
                evidence(exchange),
                language);
        List<MessageContent> parts = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            boolean last = i == texts.size() - 1;
            parts.add(new MessageContent(
                    texts.get(i),
                    last ? Optional.of(buttons(complaint.answer().number(), language)) : Optional.empty()));
        }
        return parts;
    }

    private String ahead(Complaint complaint, String language) {
        Exchange exchange = complaint.answer().exchange();
        String why = complaint.reasons().stream()
                .distinct()
                .map(reason -> wording.text(language, REASONS.get(reason)))
                .collect(Collectors.joining(", "));
        String head = wording.text(
                language,
                MessageKey.MODERATION_REVIEW_HEAD,
                Map.of(
                        "number", Long.toString(complaint.answer().number()),
                        "bad", Integer.toString(complaint.bad()),
                        "left", Integer.toString(moderation.toReview())));
        return head + (why.isEmpty() ? "" : " (" + why + ")") + "\n\n"
                + wording.text(
                        language,
                        MessageKey.MODERATION_REVIEW_QUESTION,
                        Map.of("question", exchange.question(), "status", exchange.status()));
    }

    /** The best sentences that were considered and not shown; only while the articles are those of the answer. */
    private List<Quote> evidence(Exchange exchange) {
        Corpus now = corpus.get();
        if (!now.hash().equals(exchange.provenance().corpus())) {
            return List.of();
        }
        return exchange.evidence().stream()
                .filter(sentence -> exchange.quotes().stream()
                        .noneMatch(quote ->
                                quote.article().equals(sentence.article()) && quote.sentence() == sentence.sentence()))
                .flatMap(sentence -> quote(now, sentence).stream())
                .limit(MAX_EVIDENCE)
                .toList();
    }

    private static Optional<Quote> quote(Corpus corpus, RecordedEvidence evidence) {
        return corpus.article(evidence.article())
                .filter(article -> evidence.sentence() <= article.sentences().size())
                .flatMap(article -> quote(article, evidence.sentence()));
    }

    private static Optional<Quote> quote(Article article, int number) {
        return Optional.of(article.sentence(number))
                .filter(sentence -> sentence.quotable())
                .map(sentence -> Quote.of(article, sentence));
    }

    private InlineKeyboardMarkup buttons(long number, String language) {
        return new InlineKeyboardMarkup(List.of(
                new InlineKeyboardRow(
                        button(Action.RIGHT, number, MessageKey.MODERATION_BUTTON_RIGHT, language),
                        button(Action.WRONG, number, MessageKey.MODERATION_BUTTON_WRONG, language)),
                new InlineKeyboardRow(
                        button(Action.QUESTION, number, MessageKey.MODERATION_BUTTON_QUESTION, language),
                        button(Action.NEXT, number, MessageKey.MODERATION_BUTTON_NEXT, language))));
    }

    private InlineKeyboardButton button(Action action, long number, MessageKey label, String language) {
        return new ReviewButton(action, number).labelled(wording.text(language, label));
    }

    private static List<MessageContent> plain(String text) {
        return PlainParts.of(List.of(text)).stream().map(MessageContent::of).toList();
    }
}
