package summitbot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import summitbot.answer.AnswerRequest;
import summitbot.answer.AnswerResult;
import summitbot.answer.Answerer;
import summitbot.answer.CorpusAnswerer;
import summitbot.answer.ModePreference;
import summitbot.answer.Provenance;
import summitbot.config.Settings;
import summitbot.config.SettingsReader;
import summitbot.corpus.Corpus;
import summitbot.corpus.CorpusReader;
import summitbot.evidence.EvidenceFinder;
import summitbot.index.CorpusIndexer;
import summitbot.index.EmbeddingModels;
import summitbot.index.PassageEmbedder;
import summitbot.index.PassageIndex;
import summitbot.index.Progress;
import summitbot.question.Question;
import summitbot.question.QuestionReader;
import summitbot.retrieval.HybridRetriever;
import summitbot.storage.Database;
import summitbot.storage.PostgresDatabase;
import summitbot.storage.Schema;
import summitbot.storage.SqliteDatabase;
import summitbot.testing.RealPostgres;
import summitbot.testing.RequiresPostgres;

/** The project's questions get the same answers wherever the index lies. */
@RequiresPostgres
class EnginesIT {
    private static final Path FOLDER = Path.of("corpus");

    @TempDir
    static Path folder;

    private static final Settings SETTINGS = SettingsReader.defaults();
    private static PassageEmbedder embedder;
    private static Database sqlite;
    private static Database postgres;
    private static Answerer withSqlite;
    private static Answerer withPostgres;

    @BeforeAll
    static void index() {
        Corpus corpus = CorpusReader.read(FOLDER);
        embedder = EmbeddingModels.of(SETTINGS.index().embeddingModel(), 2);
        Path file = folder.resolve("index.db");
        sqlite = SqliteDatabase.open(file, Schema.INDEX);
        postgres = PostgresDatabase.open(RealPostgres.address(), Schema.INDEX, RealPostgres.schemaFor(file));
        withSqlite = answerer(corpus, sqlite);
        withPostgres = answerer(corpus, postgres);
    }

    private static Answerer answerer(Corpus corpus, Database database) {
        new CorpusIndexer(database, embedder, SETTINGS.index().passageCharacters()).update(corpus, Progress.NONE);
        PassageIndex index = PassageIndex.open(database, corpus);
        return new CorpusAnswerer(
                new QuestionReader(corpus),
                new EvidenceFinder(
                        corpus,
                        HybridRetriever.over(corpus, index, embedder, SETTINGS.retrieval()),
                        SETTINGS.retrieval().maxPassages()),
                Optional.empty(),
                SETTINGS.answer(),
                new Provenance(corpus.hash(), "", "", ""));
    }

    @AfterAll
    static void close() {
        sqlite.close();
        postgres.close();
        embedder.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"summit.yaml", "tuning.yaml"})
    void answersAreTheSame(String file) {
        QuestionSet questions =
                QuestionSetReader.read(FOLDER.resolve("questions").resolve(file), PrintedArticles.read(FOLDER));

        assertThat(questions.entries()).isNotEmpty().allSatisfy(entry -> {
            AnswerRequest request =
                    AnswerRequest.of(new Question(entry.question(), entry.history()), ModePreference.QUOTES);
            AnswerResult expected = withSqlite.answer(request);
            AnswerResult found = withPostgres.answer(request);

            assertThat(found.answer()).isEqualTo(expected.answer());
            assertThat(found.confidence()).isCloseTo(expected.confidence(), within(1e-6));
        });
    }
}
