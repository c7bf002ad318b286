package summitbot.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Runs the JMH benchmarks of the steps inside of the bot, all in the same way, and prints a table on standard output; what JMH says
 * meanwhile goes to standard error.
 */
@Command(name = "inner-steps", mixinStandardHelpOptions = true)
public final class InnerSteps implements Callable<Integer> {
    /** With the package, so that nothing else on the class path is run. */
    private static final String ALL = "^summitbot\\..*";

    private static final int FORKS = 2;
    private static final int WARM_UP_SECONDS = 2;
    private static final int ITERATIONS = 4;

    @Option(names = "--quick", description = "only whether all run: small, short, once; the figures say nothing")
    boolean quick;

    @Option(names = "--only", paramLabel = "REGEX", description = "run the benchmarks whose class or method it finds")
    String only = "";

    @Option(names = "--out", paramLabel = "FILE", description = "write the figures into this file too, as JMH's JSON")
    @Nullable
    Path out;

    /** Ends with status 0 when every benchmark ran. */
    public static void main(String... arguments) {
        System.exit(new CommandLine(new InnerSteps()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(ALL + only)
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.SECONDS)
                .shouldFailOnError(true)
                .jvmArgsAppend("-Xmx1g")
                .forks(quick ? 1 : FORKS)
                .warmupIterations(quick ? 0 : 1)
                .warmupTime(TimeValue.seconds(WARM_UP_SECONDS))
                .measurementIterations(quick ? 1 : ITERATIONS)
                .measurementTime(quick ? TimeValue.milliseconds(1) : TimeValue.seconds(1));
        if (quick) {
            options.param("articles", "20").param("vectors", "3000");
        }
        if (out != null) {
            Files.createDirectories(out.toAbsolutePath().getParent());
            options.resultFormat(ResultFormatType.JSON).result(out.toString());
        }
        Collection<RunResult> results = new Runner(
                        options.build(), OutputFormatFactory.createFormatInstance(System.err, VerboseMode.NORMAL))
                .run();
        PrintStream table = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        StepTable.lines(results).forEach(table::println);
        return 0;
    }
}
