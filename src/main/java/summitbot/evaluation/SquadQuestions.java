package summitbot.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import summitbot.corpus.Corpus;

/**
 * A public question set with a corpus of its own: what to ask, of what, and what is right. The evidence sentences are the gold quotes; a
 * question with an answer is of type {@code factoid}, one without is {@code unanswerable}, and all are English. Immutable.
 *
 * @param corpus the passages as articles
 * @param articles the same texts, to judge by
 * @param questions in the order of the file
 */
public record SquadQuestions(Corpus corpus, PrintedArticles articles, QuestionSet questions) {
    /**
     * Reads a file in the format of SQuAD 2.0.
     *
     * @throws summitbot.failure.InvalidInputException with the file's name, and where it can be told the line, when it is missing, too
     *     big, not JSON or not in this format
     */
    public static SquadQuestions read(Path file) {
        SquadReader.SquadFile squad = SquadReader.readFile(file);
        SquadCorpus corpus = SquadCorpus.of(squad.articles(), squad.hash());
        List<QuestionEntry> entries = new ArrayList<>();
        for (SquadCorpus.EvidenceQuestion question : corpus.questions()) {
            entries.add(entry(question));
        }
        return new SquadQuestions(
                corpus.corpus(),
                PrintedArticles.of(corpus.corpus()),
                new QuestionSet(file.toString(), squad.hash(), entries));
    }

    private static QuestionEntry entry(SquadCorpus.EvidenceQuestion question) {
        boolean answerable = !question.evidence().isEmpty();
        List<GoldQuote> golds = question.evidence().stream()
                .map(sentence -> new GoldQuote(question.article(), sentence, Optional.empty()))
                .toList();
        return new QuestionEntry(
                question.id(),
                question.text(),
                "en",
                answerable ? "factoid" : "unanswerable",
                List.of(),
                answerable,
                answerable ? List.of(golds) : List.of(),
                List.of(),
                List.of());
    }
}
