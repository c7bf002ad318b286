package summitbot.chat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import summitbot.answer.Abstention;
import summitbot.answer.Answer;
import summitbot.answer.AnswerMode;
import summitbot.answer.AnswerRequest;
import summitbot.answer.AnswerResult;
import summitbot.answer.Answerer;
import summitbot.answer.ModePreference;
import summitbot.answer.Provenance;
import summitbot.answer.Statement;
import summitbot.answer.Timings;
import summitbot.chat.articles.ArticleQuestion;
import summitbot.chat.articles.ArticleQuestions;
import summitbot.chat.excerpt.ExcerptMatch;
import summitbot.chat.excerpt.ExcerptSearch;
import summitbot.config.Settings.ChatSettings;
import summitbot.corpus.Corpus;
import summitbot.failure.InvalidInputException;
import summitbot.logging.RequestId;
import summitbot.question.Question;
import summitbot.question.Turn;
import summitbot.record.Exchange;
import summitbot.record.Recorder;
import summitbot.text.Languages;

/**
 * Replies to messages, the same on every channel: commands, small talk, copied words
 * and questions about the articles themselves without the answerer, everything else by it.
 * Each reply is recorded. Safe for concurrent use; a changed corpus needs a new service.
 */
public final class ChatService {
    private static final String DEFAULT_LANGUAGE = "en";

    /** As in Telegram: {@code /help}, {@code /help@name_of_bot}, each with or without words behind it. */
    private static final Pattern COMMAND =
            Pattern.compile("^/([\\p{L}\\p{N}_]+)(?:@\\w+)?(?:\\s+(.*))?$", Pattern.DOTALL);

    /** The command whose argument is a question. */
    private static final String ASK = "ask";

    private final Answerer answerer;
    private final Wording wording;
    private final ChatSettings settings;
    private final Provenance provenance;
    private final Recorder recorder;
    private final ReplyListener listener;
    private final LongSupplier nanoTime;
    private final OwnWords ownWords;
    private final ReplyRecording recording;
    private final SmallTalk smallTalk = SmallTalk.load();
    private final CompletableFuture<ExcerptSearch> excerpts;
    private final ExcerptWords excerptWords;
    private final CompletableFuture<ArticleQuestions> articleQuestions;
    private final ArticleWords articleWords;

    /**
     * @param answerer answers what is not small talk
     * @param corpus what the answerer answers from
     * @param wording the bot's own words
     * @param settings limits
     * @param provenance hashes of corpus, prompts and settings, the model empty: what replies without a search were made with
     * @param recorder keeps each reply; {@link Recorder#NONE} keeps none
     * @param listener told of each reply that is recorded
     */
    public ChatService(
            Answerer answerer,
            Corpus corpus,
            Wording wording,
            ChatSettings settings,
            Provenance provenance,
            Recorder recorder,
            ReplyListener listener) {
        this(answerer, corpus, wording, settings, provenance, recorder, listener, System::nanoTime);
    }

    /** As above, with nobody to be told. */
    public ChatService(
            Answerer answerer,
            Corpus corpus,
            Wording wording,
            ChatSettings settings,
            Provenance provenance,
            Recorder recorder) {
        this(answerer, corpus, wording, settings, provenance, recorder, ReplyListener.NONE);
    }

    ChatService(
            Answerer answerer,
            Corpus corpus,
            Wording wording,
            ChatSettings settings,
            Provenance provenance,
            Recorder recorder,
            ReplyListener listener,
            LongSupplier nanoTime) {
        this.answerer = answerer;
        this.wording = wording;
        this.settings = settings;
        this.provenance = provenance;
        this.recorder = recorder;
        this.listener = listener;
        this.nanoTime = nanoTime;
        this.ownWords = new OwnWords(wording, corpus);
        this.recording = new ReplyRecording(new ReplyText(wording));
        // Beside the start of everything else: reading all words takes 50 to 100 ms in a program that has just started.
        this.excerpts = CompletableFuture.supplyAsync(() -> ExcerptSearch.ready(corpus));
        this.excerptWords = new ExcerptWords(wording);
        this.articleQuestions = CompletableFuture.supplyAsync(() -> new ArticleQuestions(corpus));
        this.articleWords = new ArticleWords(wording, corpus);
    }

    /**
     * Replies to a message and records both.
     *
     * @throws InvalidInputException when the text is empty, holds no visible character, or is longer than
     *     {@code chat.maxQuestionCharacters}
     */
    public Reply reply(ChatMessage message) {
        return record(message, unrecorded(message).reply());
    }

    /**
     * Replies with quotes alone, without recording: what can be shown while the model works, or is the reply already.
     *
     * @throws InvalidInputException as {@link #reply(ChatMessage)}
     */
    public Preview preview(ChatMessage message) {
        return unrecorded(message.withMode(ModePreference.QUOTES));
    }

    /**
     * Replies to a message without recording.
     *
     * @throws InvalidInputException as {@link #reply(ChatMessage)}
     */
    public Reply compose(ChatMessage message) {
        return unrecorded(message).reply();
    }

    /** Whether a message asks which article printed something without holding the words, as below a message that does. */
    public boolean asksAboutOtherText(String text) {
        return excerpts.join().asksAboutOtherText(text);
    }

    /** Records a reply that {@link #preview} or {@link #compose} gave; returns it under its number. */
    public Reply record(ChatMessage message, Reply reply) {
        OptionalLong number = recorder.record(recording.of(message, reply));
        listener.replied(reply);
        return reply.withNumber(number);
    }

    /** Returns a message and a reply that {@link #preview} or {@link #compose} gave as they would be recorded. */
    public Exchange exchange(ChatMessage message, Reply reply) {
        return recording.of(message, reply);
    }

    /** As {@link #reply(ChatMessage)}, without recording; returns the exchange as it would have been recorded. */
    Exchange rehearse(ChatMessage message) {
        return recording.of(message, unrecorded(message).reply());
    }

    private Preview unrecorded(ChatMessage message) {
        try (RequestId.Scope request = RequestId.beginQuestion()) {
            return replied(message);
        }
    }

    private Preview replied(ChatMessage message) {
        long start = nanoTime.getAsLong();
        String expected = message.language().orElseGet(() -> languageOf(message.history()));
        String text = MessageText.clean(
                message.text(), settings.maxQuestionCharacters(), wording, language(message, message.text(), expected));
        String typed = message.text();
        Matcher command = COMMAND.matcher(text);
        if (command.matches()) {
            String name = command.group(1).toLowerCase(Locale.ROOT);
            String argument = Optional.ofNullable(command.group(2)).orElse("").strip();
            if (!name.equals(ASK) || argument.isEmpty()) {
                String lead = ownWords.command(name.equals(ASK) ? "help" : name, expected);
                return settled(message, Reply.Kind.COMMAND, Reply.Status.ANSWERED, lead, List.of(), expected, start);
            }
            text = argument;
            typed = argument;
        }
        SmallTalk.Recognition recognised = smallTalk.recognise(text, expected);
        if (recognised.intent().isPresent()) {
            String language = message.language().or(recognised::language).orElse(expected);
            String lead = ownWords.smallTalk(recognised.intent().get(), language);
            return settled(message, Reply.Kind.SMALLTALK, Reply.Status.ANSWERED, lead, List.of(), language, start);
        }
        String language = language(message, text, expected);
        Optional<ExcerptSearch.Found> copied = excerpts.join().search(typed, message.forwarded());
        if (copied.isPresent()) {
            return excerpt(message, copied.get().match(), language, start);
        }
        Optional<ArticleQuestion> aboutArticles =
                articleQuestions.join().read(recognised.question(), lastTurns(message.history()), language);
        if (aboutArticles.isPresent()) {
            String lead = articleWords.lead(aboutArticles.get(), language);
            return settled(message, Reply.Kind.QUESTION, Reply.Status.ANSWERED, lead, List.of(), language, start);
        }
        return answer(message, recognised.question(), language, start);
    }

    private Preview excerpt(ChatMessage message, Optional<ExcerptMatch> match, String language, long start) {
        return match.map(found -> settled(
                        message,
                        Reply.Kind.QUESTION,
                        Reply.Status.ANSWERED,
                        excerptWords.lead(found, language),
                        ExcerptWords.statements(found),
                        language,
                        start))
                .orElseGet(() -> settled(
                        message,
                        Reply.Kind.QUESTION,
                        Reply.Status.ABSTAINED,
                        ownWords.notCovered(language),
                        List.of(),
                        language,
                        start));
    }

    private Preview answer(ChatMessage message, String text, String language, long start) {
        Question question = new Question(text, lastTurns(message.history()));
        AnswerResult result = answerer.answer(new AnswerRequest(question, message.mode(), message.cancelled()));
        boolean abstained = result.answer() instanceof Abstention;
        Reply reply = new Reply(
                OptionalLong.empty(),
                message.text(),
                result.standalone(),
                Reply.Kind.QUESTION,
                abstained ? Reply.Status.ABSTAINED : Reply.Status.ANSWERED,
                result.answer().mode(),
                ownWords.lead(result.answer(), text, language),
                result.answer().statements(),
                result.evidence(),
                result.confidence(),
                millisSince(start),
                result.timings(),
                result.provenance(),
                language,
                result.modelUse(),
                result.fallback());
        return new Preview(reply, message.history().isEmpty() && needsNoModel(result.answer()));
    }

    /** The model is asked neither about something else altogether nor for its opinion; only earlier turns could change what is meant. */
    private static boolean needsNoModel(Answer answer) {
        return answer instanceof Abstention abstention && abstention.reason() != Abstention.Reason.NOT_STATED;
    }

    private Preview settled(
            ChatMessage message,
            Reply.Kind kind,
            Reply.Status status,
            String lead,
            List<Statement> statements,
            String language,
            long start) {
        Reply reply = new Reply(
                OptionalLong.empty(),
                message.text(),
                message.text(),
                kind,
                status,
                AnswerMode.QUOTES,
                lead,
                statements,
                List.of(),
                1.0,
                millisSince(start),
                Timings.NONE,
                provenance,
                language);
        return new Preview(reply, true);
    }

    private List<Turn> lastTurns(List<Turn> history) {
        return history.subList(Math.max(0, history.size() - settings.historyTurns()), history.size());
    }

    /** The language of the person's latest turn that tells one. */
    private static String languageOf(List<Turn> history) {
        for (int i = history.size() - 1; i >= 0; i--) {
            if (history.get(i).role() == Turn.Role.USER) {
                String language = Languages.detect(history.get(i).text());
                if (!language.equals(Languages.UNDETERMINED)) {
                    return language;
                }
            }
        }
        return DEFAULT_LANGUAGE;
    }

    private static String language(ChatMessage message, String text, String expected) {
        if (message.language().isPresent()) {
            return expected;
        }
        String language = Languages.detect(text);
        return language.equals(Languages.UNDETERMINED) ? expected : language;
    }

    private long millisSince(long start) {
        return TimeUnit.NANOSECONDS.toMillis(nanoTime.getAsLong() - start);
    }
}
