package summitbot.telegram.conversation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import summitbot.answer.ModePreference;
import summitbot.chat.ChatMessage;
import summitbot.chat.ChatService;
import summitbot.chat.Wording;
import summitbot.config.MessageKey;
import summitbot.config.Messages;
import summitbot.corpus.Corpus;
import summitbot.record.SqlFeedback;
import summitbot.record.SqlPeople;
import summitbot.record.SqlRecorder;
import summitbot.telegram.delivery.SentReplies;
import summitbot.telegram.message.FormattedText;
import summitbot.telegram.message.MessageContent;
import summitbot.telegram.rendering.PlainParts;
import summitbot.telegram.work.Work;

/** What the commands say and do. */
final class CommandReplies {
    private static final int SHOWN_DIGITS = 12;

    private final Supplier<ChatService> chat;
    private final Supplier<Corpus> corpus;
    private final Supplier<Optional<String>> model;
    private final SqlRecorder answers;
    private final SqlFeedback feedback;
    private final SqlPeople people;
    private final PersonLanguage languages;
    private final Articles articles;
    private final Questions questions;
    private final Wording wording;
    private final int retentionDays;

    /** @param model name of the language model in use; empty where quotes alone answer */
    CommandReplies(
            Supplier<ChatService> chat,
            Supplier<Corpus> corpus,
            Supplier<Optional<String>> model,
            SqlRecorder answers,
            SqlFeedback feedback,
            SqlPeople people,
            Articles articles,
            Questions questions,
            Wording wording,
            int retentionDays) {
        this.chat = chat;
        this.corpus = corpus;
        this.model = model;
        this.answers = answers;
        this.feedback = feedback;
        this.people = people;
        this.languages = new PersonLanguage(people);
        this.articles = articles;
        this.questions = questions;
        this.wording = wording;
        this.retentionDays = retentionDays;
    }

    void obey(Incoming incoming, Command command, Work work) {
        String language = languages.of(incoming.person());
        switch (command) {
            case START -> say(work, wording.text(language, MessageKey.TELEGRAM_START));
            case HELP -> say(work, help(work.bot().username(), language));
            case ASK -> say(work, wording.text(language, MessageKey.TELEGRAM_ASK_HOW));
            case SOURCES -> work.finish(articles.page(0, language), OptionalLong.empty());
            case LANGUAGE -> language(incoming, work, language);
            case ABOUT -> say(work, about(language));
            case PRIVACY -> privacy(incoming, work, language);
            case FORGET -> forget(incoming, work, language);
            case CANCEL -> cancel(incoming, work, language);
        }
    }

    /** A hint for a word behind a slash that is no command. */
    void unknown(Incoming incoming, Work work) {
        String language = languages.of(incoming.person());
        String known = Arrays.stream(Command.values())
                .map(command -> "/" + command.word())
                .collect(Collectors.joining(" "));
        say(
                work,
                wording.text(
                        language,
                        MessageKey.COMMAND_UNKNOWN,
                        Map.of("command", "/" + incoming.text(), "commands", known)));
    }

    private String help(String bot, String language) {
        String lines = Arrays.stream(Command.values())
                .map(command -> "/" + command.word() + " — " + wording.text(language, command.description()))
                .collect(Collectors.joining("\n"));
        return wording.text(language, MessageKey.TELEGRAM_HELP, Map.of("bot", bot, "commands", lines));
    }

    private void language(Incoming incoming, Work work, String language) {
        String wanted = incoming.text().toLowerCase(Locale.ROOT);
        if (Messages.LANGUAGES.contains(wanted)) {
            people.choose(incoming.personId(), wanted);
            say(work, wording.text(wanted, MessageKey.TELEGRAM_LANGUAGE_CHOSEN));
            return;
        }
        FormattedText text = FormattedText.plain(wording.text(language, MessageKey.TELEGRAM_LANGUAGE_CHOOSE));
        work.finish(new MessageContent(text, Optional.of(Keyboards.languages(Messages.LANGUAGES))));
    }

    private String about(String language) {
        ChatMessage asked =
                new ChatMessage("/about", List.of(), ModePreference.QUOTES, () -> false, false, Optional.of(language));
        String self = chat.get().preview(asked).reply().lead();
        String how = model.get()
                .map(name -> wording.text(language, MessageKey.TELEGRAM_ABOUT_MODEL, Map.of("model", name)))
                .orElseGet(() -> wording.text(language, MessageKey.TELEGRAM_ABOUT_QUOTES));
        String version = corpus.get().hash();
        String articlesVersion = wording.text(
                language,
                MessageKey.TELEGRAM_ABOUT_CORPUS,
                Map.of("version", version.substring(0, Math.min(SHOWN_DIGITS, version.length()))));
        return self + "\n" + how + "\n" + articlesVersion + "\n\n" + privacy(language);
    }

    private void privacy(Incoming incoming, Work work, String language) {
        FormattedText text = FormattedText.plain(privacy(language));
        boolean shares = people.sharesQuestions(incoming.personId());
        work.finish(new MessageContent(text, Optional.of(new Keyboards(wording).sharing(shares, language))));
    }

    private String privacy(String language) {
        return wording.text(language, MessageKey.TELEGRAM_PRIVACY, Map.of("days", Integer.toString(retentionDays)));
    }

    private void forget(Incoming incoming, Work work, String language) {
        questions.cancel(incoming, work);
        SentReplies.Forgotten forgotten = work.forgetPerson();
        // First, because the verdicts on an answer go with it.
        int verdicts = feedback.deleteOf(incoming.personId());
        int deletedAnswers = answers.forget(forgotten.answers());
        people.delete(incoming.personId());
        say(
                work,
                wording.text(
                        language,
                        MessageKey.TELEGRAM_FORGOTTEN,
                        Map.of(
                                "messages", Integer.toString(forgotten.messages()),
                                "replies", Integer.toString(forgotten.replies()),
                                "answers", Integer.toString(deletedAnswers),
                                "verdicts", Integer.toString(verdicts))));
    }

    private void cancel(Incoming incoming, Work work, String language) {
        int stopped = questions.cancel(incoming, work);
        say(
                work,
                stopped == 0
                        ? wording.text(language, MessageKey.TELEGRAM_NOTHING_TO_CANCEL)
                        : wording.text(
                                language, MessageKey.TELEGRAM_CANCELLING, Map.of("count", Integer.toString(stopped))));
    }

    private static void say(Work work, String text) {
        work.finish(
                PlainParts.of(List.of(text)).stream().map(MessageContent::of).toList(), OptionalLong.empty());
    }
}
