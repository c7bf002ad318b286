package summitbot.answer.verification;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import summitbot.benchmark.Step;
import summitbot.benchmark.growth.InventedCorpus;
import summitbot.testing.SampleCorpus;

/** Whether a statement of a model may be shown, over the made statements of the tests: those that may and those that may not. */
@State(Scope.Thread)
public class StatementVerificationBenchmark {
    private final StatementVerifier verifier = new StatementVerifier(SampleCorpus.corpus());
    private final List<MadeStatements.Case> made = Stream.concat(
                    MadeStatements.good().stream(), MadeStatements.bad().stream())
            .toList();
    private final Iterator<MadeStatements.Case> statements = InventedCorpus.endlessly(made);

    @Benchmark
    @Step(place = 9, value = "verifying a statement against its quotes", bound = "words of both")
    public Verdict verify() {
        MadeStatements.Case next = statements.next();
        return verifier.verify(next.text(), next.cited(), next.question());
    }
}
