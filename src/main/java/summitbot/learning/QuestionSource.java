package summitbot.learning;

import java.nio.file.Path;
import summitbot.corpus.Corpus;
import summitbot.corpus.CorpusReader;
import summitbot.evaluation.PrintedArticles;
import summitbot.evaluation.QuestionSet;
import summitbot.evaluation.QuestionSetReader;
import summitbot.evaluation.SquadQuestions;

/**
 * Questions to learn from, with the articles that they are about. Immutable.
 *
 * @param name of the question set's file
 * @param corpus the articles
 * @param articles the same articles, to judge by
 * @param questions with what answers them
 * @param general whether the questions are about anything rather than news: they count less
 */
public record QuestionSource(
        String name, Corpus corpus, PrintedArticles articles, QuestionSet questions, boolean general) {

    /**
     * Reads a question set about a corpus folder.
     *
     * @throws summitbot.failure.InvalidInputException when one of them has mistakes
     */
    public static QuestionSource news(Path corpusFolder, Path questions) {
        Corpus corpus = CorpusReader.read(corpusFolder);
        PrintedArticles articles = PrintedArticles.read(corpusFolder);
        return new QuestionSource(
                questions.toString(), corpus, articles, QuestionSetReader.read(questions, articles), false);
    }

    /**
     * Reads a file in the format of SQuAD 2.0.
     *
     * @throws summitbot.failure.InvalidInputException when it has mistakes
     */
    public static QuestionSource squad(Path file) {
        SquadQuestions squad = SquadQuestions.read(file);
        return new QuestionSource(file.toString(), squad.corpus(), squad.articles(), squad.questions(), true);
    }
}
