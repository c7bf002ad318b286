package summitbot.telegram.conversation;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.telegram.telegrambots.meta.api.objects.Update;
import summitbot.answer.AnswerRequest;
import summitbot.answer.AnswerResult;
import summitbot.answer.Answerer;
import summitbot.answer.CorpusAnswerer;
import summitbot.answer.ModePreference;
import summitbot.answer.Provenance;
import summitbot.chat.ChatService;
import summitbot.chat.Wording;
import summitbot.config.Messages;
import summitbot.config.Settings;
import summitbot.config.Settings.AnswerSettings;
import summitbot.config.SettingsReader;
import summitbot.corpus.Article;
import summitbot.corpus.Corpus;
import summitbot.corpus.Passage;
import summitbot.evidence.EvidenceFinder;
import summitbot.question.QuestionReader;
import summitbot.record.SqlFeedback;
import summitbot.record.SqlPeople;
import summitbot.record.SqlRecorder;
import summitbot.retrieval.LegScore;
import summitbot.retrieval.RankedPassage;
import summitbot.storage.Database;
import summitbot.storage.Schema;
import summitbot.telegram.work.SlowPart;
import summitbot.testing.TestDatabase;

/** The conversation over a real database and the real pipeline, with a retriever that finds every passage. */
final class TestBot implements AutoCloseable {
    static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(2_000_000_000), ZoneOffset.UTC);
    static final Wording WORDING = Messages.defaults()::text;

    final Corpus corpus;
    final Database state;
    final SqlRecorder answers;
    final SqlFeedback feedback;
    final SqlPeople people;
    final TestChat chat = new TestChat();
    final TestUpdates updates = new TestUpdates();
    private final BotConversation conversation;

    /** @param model makes of the quotes-only answer what the model says; empty where there is no model */
    TestBot(Path folder, Corpus corpus, Optional<UnaryOperator<AnswerResult>> model) {
        this(folder, corpus, model, CLOCK);
    }

    TestBot(Path folder, Corpus corpus, Optional<UnaryOperator<AnswerResult>> model, Clock clock) {
        this.corpus = corpus;
        state = TestDatabase.open(folder.resolve("state.db"), Schema.STATE);
        Settings settings = SettingsReader.defaults();
        answers = new SqlRecorder(state, settings.record(), clock);
        feedback = new SqlFeedback(state, clock);
        people = new SqlPeople(state);
        Provenance provenance = new Provenance(corpus.hash(), "prompt", "", "settings");
        Answerer quotes = new CorpusAnswerer(
                new QuestionReader(corpus),
                new EvidenceFinder(corpus, (query, max) -> everything(), 10),
                Optional.empty(),
                new AnswerSettings("auto", 45, 3, 0.3, 12),
                provenance);
        Answerer answerer = request -> withModel(quotes, request, model);
        ChatService service = new ChatService(answerer, corpus, WORDING, settings.chat(), provenance, answers);
        conversation = new BotConversation(
                () -> service,
                () -> corpus,
                WORDING,
                new BotConversation.ModelUse(ModePreference.AUTO, model::isPresent, "test-model"),
                settings,
                state,
                clock);
    }

    private static AnswerResult withModel(
            Answerer quotes, AnswerRequest request, Optional<UnaryOperator<AnswerResult>> model) {
        AnswerResult result = quotes.answer(request);
        return request.mode() == ModePreference.QUOTES || model.isEmpty()
                ? result
                : model.get().apply(result);
    }

    private List<RankedPassage> everything() {
        return corpus.articles().stream()
                .map(article -> new Passage(article.id(), 1, article.sentences().size(), "", ""))
                .map(passage -> new RankedPassage(passage, 1, Optional.of(new LegScore(1, 0.84)), Optional.empty()))
                .toList();
    }

    BotConversation conversation() {
        return conversation;
    }

    /** Handles an update to its end, the slow part included. */
    TestChat.TestWork handle(Update update) {
        TestChat.TestWork work = chat.work(update);
        conversation.handle(work).ifPresent(SlowPart::run);
        return work;
    }

    /** A private message and what came of it. */
    TestChat.TestWork says(long person, String text) {
        return handle(updates.text(person, text));
    }

    Article article(String id) {
        return corpus.article(id).orElseThrow();
    }

    @Override
    public void close() {
        state.close();
    }
}
