package summitbot.telegram.conversation;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;
import summitbot.answer.ModePreference;
import summitbot.chat.ChatService;
import summitbot.chat.ReplyText;
import summitbot.chat.Wording;
import summitbot.config.MessageKey;
import summitbot.config.Settings;
import summitbot.corpus.Corpus;
import summitbot.record.SqlFeedback;
import summitbot.record.SqlPeople;
import summitbot.record.SqlRecorder;
import summitbot.storage.Database;
import summitbot.telegram.delivery.Outbox;
import summitbot.telegram.message.MessageContent;
import summitbot.telegram.message.OutgoingMessage;
import summitbot.telegram.message.Target;
import summitbot.telegram.rendering.ReplyRenderer;
import summitbot.telegram.work.BotIdentity;
import summitbot.telegram.work.Refusal;
import summitbot.telegram.work.SlowPart;
import summitbot.telegram.work.UpdateHandler;
import summitbot.telegram.work.Urgency;
import summitbot.telegram.work.Work;

/** What the bot says on Telegram. Safe for concurrent use. */
public final class BotConversation implements UpdateHandler {
    private static final Map<Refusal, MessageKey> REFUSALS = Map.of(
            Refusal.TOO_MANY_MESSAGES, MessageKey.TELEGRAM_REFUSED_TOO_MANY,
            Refusal.QUEUE_FULL, MessageKey.TELEGRAM_REFUSED_QUEUE_FULL,
            Refusal.NOT_ALLOWED, MessageKey.TELEGRAM_REFUSED_NOT_ALLOWED,
            Refusal.TOO_OLD, MessageKey.TELEGRAM_REFUSED_TOO_OLD,
            Refusal.FAILED, MessageKey.TELEGRAM_REFUSED_FAILED);

    private final Database state;
    private final Clock clock;
    private final RunningAnswers running;
    private final Wording wording;
    private final PersonLanguage languages;
    private final Questions questions;
    private final CommandReplies commands;
    private final Buttons buttons;
    private final InlineAnswers inline;
    private final Albums albums = new Albums();
    private final Registration registration;

    /**
     * @param chat replies to messages; asked for again with each message, so that it can be exchanged
     * @param corpus what is answered from, as the chat service of the same moment has it
     * @param wording the bot's own words
     * @param model the language model
     * @param settings limits, and how long answers are kept
     * @param state open with {@link summitbot.storage.Schema#STATE}; not closed by this object
     * @param clock says which turns are recent
     */
    public BotConversation(
            Supplier<ChatService> chat,
            Supplier<Corpus> corpus,
            Wording wording,
            ModelUse model,
            Settings settings,
            Database state,
            Clock clock) {
        this(chat, corpus, wording, model, settings, state, clock, new RunningAnswers());
    }

    private BotConversation(
            Supplier<ChatService> chat,
            Supplier<Corpus> corpus,
            Wording wording,
            ModelUse model,
            Settings settings,
            Database state,
            Clock clock,
            RunningAnswers running) {
        this.state = state;
        this.clock = clock;
        this.running = running;
        this.wording = wording;
        ReplyText replyText = new ReplyText(wording);
        SqlRecorder answers = new SqlRecorder(state, settings.record(), clock);
        SqlFeedback feedback = new SqlFeedback(state, clock);
        SqlPeople people = new SqlPeople(state);
        this.languages = new PersonLanguage(people);
        this.questions = new Questions(
                chat,
                model.preference(),
                model.available(),
                answers,
                new Histories(answers, settings.chat(), clock),
                languages,
                wording,
                new ReplyRenderer(replyText),
                running);
        Articles articles = new Articles(corpus, wording, replyText);
        Supplier<Optional<String>> inUse = () ->
                model.preference() != ModePreference.QUOTES && model.available().getAsBoolean()
                        ? Optional.of(model.name())
                        : Optional.empty();
        this.commands = new CommandReplies(
                chat,
                corpus,
                inUse,
                answers,
                feedback,
                people,
                articles,
                questions,
                wording,
                settings.record().retentionDays());
        this.buttons = new Buttons(answers, feedback, people, articles, wording, replyText);
        this.inline = new InlineAnswers(chat, languages, wording, replyText);
        this.registration = new Registration(wording);
    }

    /**
     * Returns the conversation with other words, articles and settings. Both know the same people and answers, and {@code /cancel} in one
     * stops what was asked in the other.
     */
    public BotConversation renewed(
            ChatService chat, Corpus corpus, Wording wording, ModelUse model, Settings settings) {
        return new BotConversation(() -> chat, () -> corpus, wording, model, settings, state, clock, running);
    }

    /**
     * The language model as the conversation needs it.
     *
     * @param preference whether it is wanted
     * @param available whether it answers at the moment; asked with each question
     * @param name what people are told it is called
     */
    public record ModelUse(ModePreference preference, BooleanSupplier available, String name) {}

    /** Returns the commands that everybody has, with what they do in a language. */
    public static List<BotCommand> commands(Wording wording, String language) {
        return Arrays.stream(Command.values())
                .map(command -> new BotCommand(command.word(), wording.text(language, command.description())))
                .toList();
    }

    @Override
    public Urgency urgency(Update update, BotIdentity bot) {
        if (update.hasCallbackQuery()) {
            return isWhole(update.getCallbackQuery()) ? Urgency.QUICK : Urgency.IGNORED;
        }
        if (update.hasInlineQuery()) {
            return isWhole(update.getInlineQuery()) ? Urgency.QUICK : Urgency.IGNORED;
        }
        return IncomingReader.read(update, bot)
                .filter(albums::notes)
                .map(incoming -> incoming.kind() == Incoming.Kind.QUESTION ? Urgency.QUESTION : Urgency.QUICK)
                .orElse(Urgency.IGNORED);
    }

    /** Whether there is somebody to answer, and a press or a question that Telegram can be told the answer to. */
    private static boolean isWhole(CallbackQuery press) {
        return press.getFrom() != null && press.getFrom().getId() != null && press.getId() != null;
    }

    private static boolean isWhole(InlineQuery asked) {
        return asked.getFrom() != null && asked.getFrom().getId() != null && asked.getId() != null;
    }

    @Override
    public Optional<SlowPart> handle(Work work) {
        Update update = work.update();
        if (update.hasCallbackQuery()) {
            buttons.press(work);
            return Optional.empty();
        }
        if (update.hasInlineQuery()) {
            inline.answer(work);
            return Optional.empty();
        }
        return IncomingReader.read(update, work.bot()).flatMap(incoming -> handle(incoming, work));
    }

    private Optional<SlowPart> handle(Incoming incoming, Work work) {
        switch (incoming.kind()) {
            case QUESTION -> {
                return questions.answer(incoming, work);
            }
            case COMMAND -> commands.obey(incoming, incoming.command().orElseThrow(), work);
            case UNKNOWN_COMMAND -> commands.unknown(incoming, work);
            case WORDLESS -> wordless(incoming, work);
        }
        return Optional.empty();
    }

    /** To an album the line comes a moment later: its caption may come with a later part. */
    private void wordless(Incoming incoming, Work work) {
        MessageContent line =
                MessageContent.plain(wording.text(languages.of(incoming.person()), MessageKey.TELEGRAM_UNSUPPORTED));
        if (incoming.album().isEmpty()) {
            work.finish(line);
        } else {
            albums.whenWordless(
                    incoming, () -> work.outbox().send(new OutgoingMessage(Target.replyTo(incoming.message()), line)));
        }
    }

    @Override
    public void waiting(Work work, int place) {
        IncomingReader.read(work.update(), work.bot())
                .ifPresent(incoming -> work.show(MessageContent.plain(wording.text(
                        languages.of(incoming.person()),
                        MessageKey.TELEGRAM_QUEUED,
                        Map.of("place", Integer.toString(place))))));
    }

    @Override
    public void refuse(Work work, Refusal refusal) {
        Update update = work.update();
        if (update.hasCallbackQuery()) {
            String id = update.getCallbackQuery().getId();
            work.outbox()
                    .answerCallback(id, text(refusal, update.getCallbackQuery().getFrom()), true);
        } else if (update.hasInlineQuery()) {
            inline.none(work);
        } else {
            IncomingReader.read(update, work.bot())
                    .ifPresent(incoming -> work.finish(MessageContent.plain(text(refusal, incoming.person()))));
        }
    }

    private String text(Refusal refusal, User person) {
        return wording.text(languages.of(person), REFUSALS.get(refusal));
    }

    @Override
    public void started(BotIdentity bot, Outbox outbox) {
        var unused = registration.begin(outbox);
    }
}
