package summitbot.telegram.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.telegram.telegrambots.meta.api.objects.TextQuote;
import summitbot.answer.Fallback;
import summitbot.answer.ModePreference;
import summitbot.chat.ChatMessage;
import summitbot.chat.ChatService;
import summitbot.chat.Preview;
import summitbot.chat.Reply;
import summitbot.chat.Wording;
import summitbot.config.MessageKey;
import summitbot.failure.InvalidInputException;
import summitbot.record.SqlRecorder;
import summitbot.telegram.message.FormattedText;
import summitbot.telegram.message.MessageContent;
import summitbot.telegram.rendering.ReplyRenderer;
import summitbot.telegram.work.BotIdentity;
import summitbot.telegram.work.SlowPart;
import summitbot.telegram.work.Work;

/** Answers questions: at once where the model would add nothing, else with quotes first and the model behind. */
final class Questions {
    private final Supplier<ChatService> chat;
    private final ModePreference mode;
    private final BooleanSupplier modelAvailable;
    private final SqlRecorder answers;
    private final Histories histories;
    private final PersonLanguage languages;
    private final Wording wording;
    private final ReplyRenderer renderer;
    private final Keyboards keyboards;
    private final RunningAnswers running;

    Questions(
            Supplier<ChatService> chat,
            ModePreference mode,
            BooleanSupplier modelAvailable,
            SqlRecorder answers,
            Histories histories,
            PersonLanguage languages,
            Wording wording,
            ReplyRenderer renderer,
            RunningAnswers running) {
        this.chat = chat;
        this.mode = mode;
        this.modelAvailable = modelAvailable;
        this.answers = answers;
        this.histories = histories;
        this.languages = languages;
        this.wording = wording;
        this.renderer = renderer;
        this.running = running;
        this.keyboards = new Keyboards(wording);
    }

    /** Answers, or returns the part that asks the model. */
    Optional<SlowPart> answer(Incoming incoming, Work work) {
        String language = languages.of(incoming.person());
        if (work.cancelled()) {
            work.finish(MessageContent.plain(wording.text(language, MessageKey.TELEGRAM_CANCELLED)));
            return Optional.empty();
        }
        work.typing();
        Optional<String> below = askedBelow(incoming, work.bot());
        ChatMessage message = new ChatMessage(
                below.orElseGet(() -> asked(incoming)),
                histories.of(incoming, work),
                mode,
                work::cancelled,
                incoming.forwarded() || below.isPresent(),
                languages.forAnswers(incoming.person()));
        Preview preview;
        try {
            preview = chat.get().preview(message);
        } catch (InvalidInputException e) {
            work.finish(MessageContent.plain(e.getMessage()));
            return Optional.empty();
        }
        if (preview.settled() || mode == ModePreference.QUOTES) {
            finish(work, message, preview.reply());
            return Optional.empty();
        }
        if (!asksModel()) {
            finish(work, message, preview.reply().withFallback(Fallback.UNAVAILABLE));
            return Optional.empty();
        }
        ModelAnswer answer = new ModelAnswer(incoming, message, preview, work, language);
        answer.begin();
        return Optional.of(answer);
    }

    /** Cancels what a person asked in a chat; returns how many questions were waiting or being worked on. */
    int cancel(Incoming incoming, Work work) {
        int stopped = running.cancel(incoming.chatId(), incoming.personId());
        return Math.max(stopped, work.cancelQuestions());
    }

    private boolean asksModel() {
        return mode == ModePreference.MODEL || (mode == ModePreference.AUTO && modelAvailable.getAsBoolean());
    }

    /** "Which article is this from?" below a message of a person is about the text of that message. */
    private Optional<String> askedBelow(Incoming incoming, BotIdentity bot) {
        return incoming.repliesTo()
                .filter(replied -> incoming.message().getQuote() == null)
                .filter(replied ->
                        replied.getFrom() != null && replied.getFrom().getId() != bot.id())
                .flatMap(replied ->
                        Optional.ofNullable(replied.getText()).or(() -> Optional.ofNullable(replied.getCaption())))
                .filter(text -> chat.get().asksAboutOtherText(incoming.text()));
    }

    /** A part of an earlier message that was picked out stands behind the question. */
    private static String asked(Incoming incoming) {
        TextQuote quote = incoming.message().getQuote();
        if (quote == null || quote.getText() == null || quote.getText().isBlank()) {
            return incoming.text();
        }
        return incoming.text() + " “" + quote.getText().strip() + "”";
    }

    /** What is cancelled now is not shown, because the bot stops: it is asked again after the next start, and recorded then. */
    private void finish(Work work, ChatMessage message, Reply unrecorded) {
        Reply reply = work.cancelled() ? unrecorded : chat.get().record(message, unrecorded);
        List<MessageContent> parts = new ArrayList<>();
        List<FormattedText> texts = renderer.render(reply);
        for (int i = 0; i < texts.size(); i++) {
            boolean last = i == texts.size() - 1;
            boolean rated = last
                    && reply.kind() == Reply.Kind.QUESTION
                    && reply.number().isPresent();
            parts.add(new MessageContent(
                    texts.get(i),
                    rated
                            ? Optional.of(keyboards.answer(
                                    reply.number().getAsLong(),
                                    !reply.statements().isEmpty(),
                                    reply.language()))
                            : Optional.empty()));
        }
        work.finish(parts, reply.number());
        if (work.forgotten() && reply.number().isPresent()) {
            answers.delete(List.of(reply.number().getAsLong()));
        }
    }

    /** A question that the model works on. */
    private final class ModelAnswer implements SlowPart, RunningAnswers.Running {
        private final Incoming incoming;
        private final ChatMessage message;
        private final Preview preview;
        private final Work work;
        private final String language;
        private volatile boolean cancelledByPerson;

        ModelAnswer(Incoming incoming, ChatMessage message, Preview preview, Work work, String language) {
            this.incoming = incoming;
            this.message = message;
            this.preview = preview;
            this.work = work;
            this.language = language;
        }

        void begin() {
            running.add(incoming.chatId(), incoming.personId(), this);
            if (preview.strong()) {
                show(wording.text(preview.reply().language(), MessageKey.TELEGRAM_WORKING));
            }
        }

        @Override
        public void cancel() {
            cancelledByPerson = true;
        }

        @Override
        public void waiting(int place) {
            show(wording.text(language, MessageKey.TELEGRAM_QUEUED, Map.of("place", Integer.toString(place))));
        }

        private void show(String stillToCome) {
            FormattedText text = preview.strong()
                    ? renderer.provisional(preview.reply(), stillToCome)
                    : FormattedText.plain(stillToCome);
            work.show(MessageContent.of(text));
        }

        @Override
        public void run() {
            try {
                if (!work.cancelled()) {
                    work.typing();
                    Reply reply = chat.get().compose(message);
                    finishUnlessCancelled(reply);
                } else {
                    finishUnlessCancelled(preview.reply());
                }
            } finally {
                running.remove(incoming.chatId(), incoming.personId(), this);
            }
        }

        @Override
        public void withoutModel() {
            try {
                finishUnlessCancelled(preview.reply().withFallback(Fallback.QUEUE_FULL));
            } finally {
                running.remove(incoming.chatId(), incoming.personId(), this);
            }
        }

        /** When the bot stops, the work is cancelled too, but the person still wants an answer. */
        private void finishUnlessCancelled(Reply reply) {
            if (cancelledByPerson || work.forgotten()) {
                work.finish(MessageContent.plain(wording.text(language, MessageKey.TELEGRAM_CANCELLED)));
            } else {
                finish(work, message, reply);
            }
        }
    }
}
