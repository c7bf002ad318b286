package summitbot.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import summitbot.answer.Abstention;
import summitbot.answer.Answer;
import summitbot.answer.AnswerMode;
import summitbot.answer.AnswerRequest;
import summitbot.answer.AnswerResult;
import summitbot.answer.Answerer;
import summitbot.answer.GroundedAnswer;
import summitbot.answer.Provenance;
import summitbot.answer.Quote;
import summitbot.answer.Statement;
import summitbot.answer.Timings;
import summitbot.corpus.Article;

/** Answers as it is told, and remembers what it was asked. */
public final class ScriptedAnswerer implements Answerer {
    /** What every answer of a script says it was made with. */
    public static final Provenance PROVENANCE = new Provenance("corpus-hash", "prompt-hash", "", "settings-hash");

    private final Function<AnswerRequest, Answer> script;
    private final List<AnswerRequest> requests = new CopyOnWriteArrayList<>();

    /** @param script gives the answer to each request */
    public ScriptedAnswerer(Function<AnswerRequest, Answer> script) {
        this.script = script;
    }

    /** Gives always the same answer. */
    public static ScriptedAnswerer always(Answer answer) {
        return new ScriptedAnswerer(request -> answer);
    }

    /** An answer in quotes mode without own words: one statement for each of these sentences. */
    public static Answer quotes(Article article, int... sentences) {
        List<Statement> statements = java.util.Arrays.stream(sentences)
                .mapToObj(number -> new Statement("", List.of(Quote.of(article, article.sentence(number)))))
                .toList();
        return new GroundedAnswer(AnswerMode.QUOTES, statements, false);
    }

    /** An abstention without a quote. */
    public static Answer abstention(Abstention.Reason reason) {
        return new Abstention(AnswerMode.QUOTES, reason, List.of());
    }

    @Override
    public AnswerResult answer(AnswerRequest request) {
        requests.add(request);
        return new AnswerResult(
                request.question().text(), script.apply(request), List.of(), 0.5, new Timings(1, 2, 3, 4), PROVENANCE);
    }

    /** What was asked so far, in order. */
    public List<AnswerRequest> requests() {
        return List.copyOf(requests);
    }
}
