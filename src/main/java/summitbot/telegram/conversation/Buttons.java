package summitbot.telegram.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import summitbot.chat.ReplyText;
import summitbot.chat.Wording;
import summitbot.config.MessageKey;
import summitbot.config.Messages;
import summitbot.record.Exchange;
import summitbot.record.Feedback;
import summitbot.record.RecordedAnswer;
import summitbot.record.SqlFeedback;
import summitbot.record.SqlPeople;
import summitbot.record.SqlRecorder;
import summitbot.telegram.delivery.SentReplies;
import summitbot.telegram.message.MessageContent;
import summitbot.telegram.rendering.PlainParts;
import summitbot.telegram.rendering.RecordedRenderer;
import summitbot.telegram.work.Work;

/** Obeys the buttons. Every press is answered, also one on an old message and one that nobody can have made. */
final class Buttons {
    private final SqlRecorder answers;
    private final SqlFeedback feedback;
    private final SqlPeople people;
    private final PersonLanguage languages;
    private final Articles articles;
    private final Wording wording;
    private final RecordedRenderer renderer;
    private final Keyboards keyboards;

    Buttons(
            SqlRecorder answers,
            SqlFeedback feedback,
            SqlPeople people,
            Articles articles,
            Wording wording,
            ReplyText replyText) {
        this.answers = answers;
        this.feedback = feedback;
        this.people = people;
        this.languages = new PersonLanguage(people);
        this.articles = articles;
        this.wording = wording;
        this.renderer = new RecordedRenderer(replyText);
        this.keyboards = new Keyboards(wording);
    }

    void press(Work work) {
        CallbackQuery press = work.update().getCallbackQuery();
        String language = languages.of(press.getFrom());
        Optional<ButtonData> data = Optional.ofNullable(press.getData()).flatMap(ButtonData::parse);
        if (data.isEmpty() || press.getMessage() == null || !obey(work, press, data.get(), language)) {
            work.outbox().answerCallback(press.getId(), wording.text(language, MessageKey.TELEGRAM_BUTTON_STALE), true);
        }
    }

    /** Returns false, having done nothing, for a button that cannot be obeyed. */
    private boolean obey(Work work, CallbackQuery press, ButtonData data, String language) {
        return switch (data.action()) {
            case CONTEXT, SOURCES, GOOD, BAD, REASON -> ofAnswer(work, press, data, language);
            case ARTICLE ->
                articles.beginning(data.subject(), language)
                        .map(parts -> show(work, press, parts))
                        .orElse(false);
            case PAGE -> turn(work, press, data, language);
            case LANGUAGE -> choose(work, press, data.subject());
            case SHARE -> share(work, press, data.subject(), language);
        };
    }

    private boolean ofAnswer(Work work, CallbackQuery press, ButtonData data, String language) {
        Optional<RecordedAnswer> answer = data.answer()
                .filter(number -> standsThere(work, press.getMessage(), number, data.action()))
                .flatMap(answers::find);
        if (answer.isEmpty()) {
            return false;
        }
        Exchange exchange = answer.get().exchange();
        long number = answer.get().number();
        return switch (data.action()) {
            case CONTEXT -> show(work, press, contents(renderer.context(exchange, language)));
            case SOURCES -> show(work, press, sources(exchange, language));
            case GOOD -> rate(work, press, number, Feedback.Verdict.GOOD, language);
            case BAD -> rate(work, press, number, Feedback.Verdict.BAD, language);
            default -> explain(work, press, number, data.reason().orElseThrow(), language);
        };
    }

    /**
     * Whether a button of this answer can be below the message: the message shows the answer, or for a reason asks about it. Without
     * this, a forged press could read the answers of other chats.
     */
    private static boolean standsThere(
            Work work, MaybeInaccessibleMessage message, long number, ButtonData.Action action) {
        Optional<SentReplies.SentReply> reply = work.replyOf(message.getChatId(), message.getMessageId());
        if (action == ButtonData.Action.REASON) {
            reply = reply.flatMap(question -> work.replyOf(message.getChatId(), question.questionMessageId()));
        }
        return reply.filter(shown -> shown.answer().equals(OptionalLong.of(number)))
                .isPresent();
    }

    private static boolean show(Work work, CallbackQuery press, List<MessageContent> parts) {
        work.outbox().answerCallback(press.getId(), "", false);
        if (!parts.isEmpty()) {
            work.finish(parts, OptionalLong.empty());
        }
        return true;
    }

    private List<MessageContent> sources(Exchange exchange, String language) {
        List<String> lines = renderer.articles(exchange, language);
        String text = wording.text(language, MessageKey.TELEGRAM_SOURCES_USED) + "\n" + String.join("\n", lines);
        return lines.isEmpty() ? List.of() : contents(PlainParts.of(List.of(text)));
    }

    private static List<MessageContent> contents(List<summitbot.telegram.message.FormattedText> texts) {
        return texts.stream().map(MessageContent::of).toList();
    }

    private boolean rate(Work work, CallbackQuery press, long number, Feedback.Verdict verdict, String language) {
        boolean asks = feedback.give(number, press.getFrom().getId(), verdict);
        work.outbox().answerCallback(press.getId(), wording.text(language, MessageKey.TELEGRAM_FEEDBACK_THANKS), false);
        if (asks) {
            MessageContent question = MessageContent.plain(wording.text(language, MessageKey.TELEGRAM_FEEDBACK_WHY));
            work.finish(new MessageContent(question.text(), Optional.of(keyboards.reasons(number, language))));
        }
        return true;
    }

    /** The question stays for the others of a group, who have their own reasons; in a private chat it becomes the thanks. */
    private boolean explain(Work work, CallbackQuery press, long number, Feedback.Reason reason, String language) {
        feedback.because(number, press.getFrom().getId(), reason);
        String noted = wording.text(
                language, MessageKey.TELEGRAM_FEEDBACK_NOTED, Map.of("reason", keyboards.reason(reason, language)));
        work.outbox().answerCallback(press.getId(), noted, false);
        MaybeInaccessibleMessage message = press.getMessage();
        if (message.getChatId() > 0) {
            var unused = work.outbox().edit(message.getChatId(), message.getMessageId(), MessageContent.plain(noted));
        }
        return true;
    }

    private boolean turn(Work work, CallbackQuery press, ButtonData data, String language) {
        Optional<Long> page = data.answer().filter(number -> number < Integer.MAX_VALUE);
        if (page.isEmpty()) {
            return false;
        }
        work.outbox().answerCallback(press.getId(), "", false);
        List<MessageContent> parts = articles.page(page.get().intValue(), language);
        MaybeInaccessibleMessage message = press.getMessage();
        if (parts.size() == 1) {
            var unused = work.outbox().edit(message.getChatId(), message.getMessageId(), parts.get(0));
        } else {
            work.finish(parts, OptionalLong.empty());
        }
        return true;
    }

    private boolean choose(Work work, CallbackQuery press, String code) {
        if (!Messages.LANGUAGES.contains(code)) {
            return false;
        }
        people.choose(press.getFrom().getId(), code);
        String chosen = wording.text(code, MessageKey.TELEGRAM_LANGUAGE_CHOSEN);
        work.outbox().answerCallback(press.getId(), chosen, false);
        MaybeInaccessibleMessage message = press.getMessage();
        if (message.getChatId() > 0) {
            var unused = work.outbox().edit(message.getChatId(), message.getMessageId(), MessageContent.plain(chosen));
        }
        return true;
    }

    private boolean share(Work work, CallbackQuery press, String choice, String language) {
        if (!choice.equals("0") && !choice.equals("1")) {
            return false;
        }
        boolean agreed = choice.equals("1");
        people.shareQuestions(press.getFrom().getId(), agreed);
        MessageKey said = agreed ? MessageKey.TELEGRAM_SHARED : MessageKey.TELEGRAM_KEPT;
        work.outbox().answerCallback(press.getId(), wording.text(language, said), true);
        return true;
    }
}
