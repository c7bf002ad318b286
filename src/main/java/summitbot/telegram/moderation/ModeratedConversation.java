package summitbot.telegram.moderation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import summitbot.chat.Wording;
import summitbot.config.MessageKey;
import summitbot.config.Settings;
import summitbot.corpus.Corpus;
import summitbot.record.SqlComplaints;
import summitbot.record.SqlModeration;
import summitbot.record.SqlPeople;
import summitbot.record.SqlRecorder;
import summitbot.record.SqlStatistics;
import summitbot.storage.Database;
import summitbot.telegram.conversation.PersonLanguage;
import summitbot.telegram.delivery.Outbox;
import summitbot.telegram.message.MessageContent;
import summitbot.telegram.rendering.PlainParts;
import summitbot.telegram.work.BotIdentity;
import summitbot.telegram.work.Refusal;
import summitbot.telegram.work.SlowPart;
import summitbot.telegram.work.UpdateHandler;
import summitbot.telegram.work.Urgency;
import summitbot.telegram.work.Work;

/**
 * The conversation with what moderators may do besides, in private chats with them. To everybody else their commands are words that mean
 * nothing. Safe for concurrent use.
 */
public final class ModeratedConversation implements UpdateHandler {
    private static final Pattern COMMAND =
            Pattern.compile("/([A-Za-z]+)(?:@([A-Za-z0-9_]+))?(?:\\s+(.*))?", Pattern.DOTALL);

    private final UpdateHandler conversation;
    private final Supplier<Settings> settings;
    private final Wording wording;
    private final SqlModeration moderation;
    private final PersonLanguage languages;
    private final ModeratorReplies replies;
    private final Reviews reviews;
    private final ModeratorNotices notices;

    /**
     * @param conversation talks to everybody
     * @param settings of now; who the moderators are
     * @param corpus of now
     * @param wording the bot's own words, of now
     * @param operation the program around it
     * @param state open with {@link summitbot.storage.Schema#STATE}; not closed by this object
     */
    public ModeratedConversation(
            UpdateHandler conversation,
            Supplier<Settings> settings,
            Supplier<Corpus> corpus,
            Wording wording,
            Operation operation,
            Database state,
            Clock clock) {
        this.conversation = conversation;
        this.settings = settings;
        this.wording = wording;
        moderation = new SqlModeration(state, clock);
        SqlPeople people = new SqlPeople(state);
        languages = new PersonLanguage(people);
        replies = new ModeratorReplies(operation, moderation, new SqlStatistics(state), wording, clock);
        SqlRecorder answers = new SqlRecorder(state, settings.get().record(), clock);
        reviews = new Reviews(
                moderation,
                new SqlComplaints(state, answers, moderation),
                new DraftFile(operation.drafts()),
                corpus,
                wording);
        notices = new ModeratorNotices(moderation, people, wording, this::moderators);
    }

    private List<Long> moderators() {
        return settings.get().telegram().moderators();
    }

    /** A command as a moderator wrote it. */
    private record Given(ModeratorCommand command, String argument, User person) {}

    private Optional<Given> command(Update update, BotIdentity bot) {
        Message message = update.getMessage();
        if (message == null
                || message.getText() == null
                || message.getFrom() == null
                || !message.getChat().isUserChat()
                || !moderators().contains(message.getFrom().getId())) {
            return Optional.empty();
        }
        Matcher matcher = COMMAND.matcher(message.getText().strip());
        if (!matcher.matches() || !meant(matcher.group(2), bot)) {
            return Optional.empty();
        }
        String argument = Optional.ofNullable(matcher.group(3)).orElse("").strip();
        return ModeratorCommand.of(matcher.group(1)).map(command -> new Given(command, argument, message.getFrom()));
    }

    private static boolean meant(@Nullable String name, BotIdentity bot) {
        return name == null || name.equalsIgnoreCase(bot.username());
    }

    private Optional<ReviewButton> button(Update update) {
        CallbackQuery press = update.getCallbackQuery();
        return press == null
                        || press.getData() == null
                        || press.getMessage() == null
                        || press.getMessage().getChatId() < 0
                        || !moderators().contains(press.getFrom().getId())
                ? Optional.empty()
                : ReviewButton.parse(press.getData());
    }

    @Override
    public Urgency urgency(Update update, BotIdentity bot) {
        return command(update, bot).isPresent() ? Urgency.QUICK : conversation.urgency(update, bot);
    }

    @Override
    public Optional<SlowPart> handle(Work work) {
        Optional<Given> given = command(work.update(), work.bot());
        if (given.isPresent()) {
            obey(given.get(), work);
            return Optional.empty();
        }
        Optional<ReviewButton> button = button(work.update());
        if (button.isPresent()) {
            press(button.get(), work);
            return Optional.empty();
        }
        return keptWaiting(work) ? Optional.empty() : conversation.handle(work);
    }

    private void obey(Given given, Work work) {
        String language = languages.of(given.person());
        switch (given.command()) {
            case STATUS -> say(work, List.of(replies.status(language)));
            case STATS -> say(work, List.of(replies.stats(given.argument(), language)));
            case REVIEW -> work.finish(reviews.next(0, language), OptionalLong.empty());
            case RELOAD -> {
                say(work, replies.reload(language));
                refresh();
            }
            case PAUSE -> say(work, List.of(replies.pause(language)));
            case RESUME -> say(work, List.of(replies.resume(language)));
        }
    }

    private static void say(Work work, List<String> paragraphs) {
        work.finish(PlainParts.of(paragraphs).stream().map(MessageContent::of).toList(), OptionalLong.empty());
    }

    private void press(ReviewButton button, Work work) {
        CallbackQuery press = work.update().getCallbackQuery();
        String language = languages.of(press.getFrom());
        Optional<String> said = reviews.decide(button, language);
        work.outbox()
                .answerCallback(
                        press.getId(),
                        said.orElseGet(() -> wording.text(language, MessageKey.TELEGRAM_BUTTON_STALE)),
                        said.isEmpty());
        work.finish(reviews.next(button.answer(), language), OptionalLong.empty());
    }

    /** While the bot is paused, moderators alone get answers; commands and buttons work for everybody. */
    private boolean keptWaiting(Work work) {
        Update update = work.update();
        if (update.hasCallbackQuery() || !moderation.paused()) {
            return false;
        }
        if (update.hasInlineQuery()) {
            var unused = work.outbox()
                    .call(AnswerInlineQuery.builder()
                            .inlineQueryId(update.getInlineQuery().getId())
                            .results(List.of())
                            .cacheTime(0)
                            .isPersonal(true)
                            .build());
            return true;
        }
        Message message = update.hasEditedMessage() ? update.getEditedMessage() : update.getMessage();
        if (message == null
                || message.getFrom() == null
                || moderators().contains(message.getFrom().getId())
                || conversation.urgency(update, work.bot()) != Urgency.QUESTION) {
            return false;
        }
        say(work, List.of(wording.text(languages.of(message.getFrom()), MessageKey.TELEGRAM_REFUSED_PAUSED)));
        return true;
    }

    /** Tells every moderator in a private message what came of reading changed files. */
    public void tell(Operation.Reading reading) {
        notices.tell(language -> replies.reading(reading, language));
    }

    /** Brings what Telegram shows up to date with words and moderators that have changed. */
    public void refresh() {
        notices.contact().ifPresent(contact -> {
            conversation.started(contact.bot(), contact.outbox());
            notices.showCommands();
        });
    }

    @Override
    public void waiting(Work work, int place) {
        conversation.waiting(work, place);
    }

    @Override
    public void refuse(Work work, Refusal refusal) {
        replies.count(refusal);
        conversation.refuse(work, refusal);
    }

    @Override
    public void started(BotIdentity bot, Outbox outbox) {
        conversation.started(bot, outbox);
        notices.started(bot, outbox);
    }
}
