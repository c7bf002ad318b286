package summitbot.learning;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import summitbot.config.Settings;
import summitbot.evaluation.GoldSpans;
import summitbot.evaluation.QuestionEntry;
import summitbot.evidence.Evidence;
import summitbot.evidence.EvidenceFinder;
import summitbot.evidence.EvidenceSentence;
import summitbot.evidence.Weights;
import summitbot.index.CorpusIndexer;
import summitbot.index.PassageEmbedder;
import summitbot.index.PassageIndex;
import summitbot.index.Progress;
import summitbot.index.Spread;
import summitbot.learning.LabelledQuestion.LabelledSentence;
import summitbot.question.AnswerKind;
import summitbot.question.Question;
import summitbot.question.QuestionReader;
import summitbot.question.UnderstoodQuestion;
import summitbot.retrieval.HybridRetriever;
import summitbot.retrieval.Retriever;
import summitbot.storage.Database;
import summitbot.storage.Schema;
import summitbot.storage.SqliteDatabase;

/** Looks at what the bot finds for the questions of one source. To be closed; not to be shared between threads. */
final class Observation implements AutoCloseable {
    private static final String SMALL_TALK = "smalltalk";

    private final QuestionSource source;
    private final Settings settings;
    private final Database database;
    private final Retriever retriever;
    private final List<QuestionEntry> questions;

    /**
     * Indexes the articles of a source.
     *
     * @param embedder makes the vectors; not closed here
     * @param file of the index; made when missing
     * @param maxQuestions how many questions are looked at, spread evenly, at least 1
     */
    Observation(QuestionSource source, Settings settings, PassageEmbedder embedder, Path file, int maxQuestions) {
        this.source = source;
        this.settings = settings;
        database = SqliteDatabase.open(file, Schema.INDEX);
        new CorpusIndexer(database, embedder, settings.index().passageCharacters())
                .update(source.corpus(), Progress.NONE);
        retriever = HybridRetriever.over(
                source.corpus(), PassageIndex.open(database, source.corpus()), embedder, settings.retrieval());
        questions = Spread.over(source.questions().entries(), maxQuestions);
    }

    /** Returns the questions with what is found for them where sentences are ranked by these weights. */
    List<LabelledQuestion> questions(Weights weights) {
        EvidenceFinder finder = new EvidenceFinder(
                source.corpus(), retriever, settings.retrieval().maxPassages(), weights);
        QuestionReader reader = new QuestionReader(source.corpus());
        List<LabelledQuestion> labelled = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            QuestionEntry entry = questions.get(i);
            UnderstoodQuestion question = reader.read(new Question(entry.question(), entry.history()));
            // What is no question of fact is refused, and what asks for a summary is answered, without ranking.
            if (!entry.type().equals(SMALL_TALK) && !question.asksOpinion() && !question.expects(AnswerKind.SUMMARY)) {
                labelled.add(labelled(entry, fold(i), finder.find(question)));
            }
        }
        return labelled;
    }

    /** A set about news goes by kinds of questions, which all folds should have; a general one by articles, which none should share. */
    private int fold(int index) {
        return source.general() ? index * LabelledQuestion.FOLDS / questions.size() : index % LabelledQuestion.FOLDS;
    }

    private LabelledQuestion labelled(QuestionEntry entry, int fold, Evidence evidence) {
        GoldSpans gold = GoldSpans.of(entry, source.articles());
        List<LabelledSentence> sentences = new ArrayList<>();
        for (EvidenceSentence sentence : evidence.sentences()) {
            sentences.add(new LabelledSentence(
                    sentence.features(), gold.isRelevant(sentence.article(), sentence.sentence())));
        }
        Map<String, Double> signals = evidence.confidence().signals();
        return new LabelledQuestion(source.name(), source.general(), fold, entry.answerable(), sentences, signals);
    }

    @Override
    public void close() {
        database.close();
    }
}
