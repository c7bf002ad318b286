package summitbot.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import summitbot.corpus.Article;
import summitbot.failure.InvalidInputException;
import summitbot.question.Question;
import summitbot.question.UnderstoodQuestion;
import summitbot.retrieval.LegScore;
import summitbot.retrieval.RankedPassage;

/** The passages that a question finds, and why they stand where they stand. */
@Command(name = "search", mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer>, JsonCommand {
    private final Session session;

    @Parameters(arity = "1..*", paramLabel = "QUESTION", description = "what to look for")
    List<String> words = List.of();

    @Option(names = JsonCommand.OPTION, description = JsonCommand.DESCRIPTION)
    boolean json;

    @Option(
            names = "--explain",
            description =
                    "also how the question is understood, how sure it is that the articles answer it, and what puts each sentence"
                            + " where it stands")
    boolean explain;

    SearchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Application application = session.application();
        String query = String.join(" ", words);
        int longest = application.settings().chat().maxQuestionCharacters();
        if (query.isBlank() || query.length() > longest) {
            throw new InvalidInputException("The question has " + query.strip().length()
                    + " characters; allowed are 1 to " + longest + " (chat.maxQuestionCharacters).");
        }
        UnderstoodQuestion question = application.questionReader().read(Question.first(query));
        List<RankedPassage> passages = application.finder().passages(question);
        Optional<ExplainedQuestion> explained = explain
                ? Optional.of(new ExplainedQuestion(
                        question,
                        application.finder().find(question),
                        application.settings().answer().minConfidence()))
                : Optional.empty();
        if (json) {
            ObjectNode node = json(query, question, passages, application);
            explained.ifPresent(found -> found.addTo(node));
            session.print(node);
        } else {
            for (int i = 0; i < passages.size(); i++) {
                session.print(text(i + 1, passages.get(i)));
            }
            if (passages.isEmpty()) {
                session.note("No passage matches.");
            }
            explained.ifPresent(found -> found.lines().forEach(session::print));
        }
        return 0;
    }

    private static String text(int rank, RankedPassage ranked) {
        return rank + ". score " + number(ranked.score()) + " · meaning " + leg(ranked.embedding()) + " · keywords "
                + leg(ranked.keyword()) + " · " + ranked.passage().article() + " sentences "
                + ranked.passage().first() + "-" + ranked.passage().last() + "\n   "
                + ranked.passage().text().replaceAll("\\s+", " ");
    }

    private static String leg(Optional<LegScore> leg) {
        return leg.map(score -> "rank " + score.rank() + " (" + number(score.score()) + ")")
                .orElse("none");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static ObjectNode json(
            String query, UnderstoodQuestion question, List<RankedPassage> passages, Application application) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("question", query);
        node.put("standalone", question.standalone());
        ArrayNode array = node.putArray("passages");
        for (RankedPassage ranked : passages) {
            ObjectNode entry = array.addObject();
            entry.put("rank", array.size());
            entry.put("score", ranked.score());
            putLeg(entry, "embedding", ranked.embedding());
            putLeg(entry, "keyword", ranked.keyword());
            String article = ranked.passage().article();
            entry.put("article", article);
            entry.put(
                    "source",
                    application.corpus().article(article).map(Article::source).orElse(article));
            entry.put("first", ranked.passage().first());
            entry.put("last", ranked.passage().last());
            entry.put("text", ranked.passage().text());
        }
        return node;
    }

    private static void putLeg(ObjectNode entry, String name, Optional<LegScore> leg) {
        leg.ifPresentOrElse(
                score -> entry.putObject(name).put("rank", score.rank()).put("score", score.score()),
                () -> entry.putNull(name));
    }
}
