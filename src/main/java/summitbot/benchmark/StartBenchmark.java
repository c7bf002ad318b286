package summitbot.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import summitbot.benchmark.BenchmarkRow.Better;
import summitbot.benchmark.BenchmarkRow.Target;
import summitbot.failure.UnavailableException;

/** How long processes of the bot take to start and answer, and how much memory a conversation takes. */
final class StartBenchmark {
    private static final int QUESTIONS_OF_A_CHAT = 20;
    private static final int TIMEOUT_SECONDS = 120;
    private static final int WATCH_MILLISECONDS = 20;
    private static final double KILOBYTES = 1024;
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private final Program program;
    private final BenchmarkOptions options;
    private final Path folder;
    private final Consumer<String> progress;
    private final int rounds;

    StartBenchmark(Program program, BenchmarkOptions options, Path folder, Consumer<String> progress, int rounds) {
        this.program = program;
        this.options = options;
        this.folder = folder;
        this.progress = progress;
        this.rounds = rounds;
    }

    List<BenchmarkRow> run() {
        String question = options.questions().stream().findFirst().orElse("What happened?");
        List<String> ask = with("ask", question, "--mode", "quotes");
        // Makes the index, and brings the files into the system's memory.
        run(List.of(), ask, "");
        List<BenchmarkRow> rows = new ArrayList<>();
        rows.add(row("--help", "s", median(List.of(), List.of("--help")), 0.4));
        rows.add(row("ask, start to first answer, index built", "s", median(List.of(), ask), 1.6));
        rows.add(row(
                "the same with " + String.join(" ", Program.QUICK_START), "s", median(Program.QUICK_START, ask), 1.6));
        String conversation = String.join(
                "\n", options.questions().stream().limit(QUESTIONS_OF_A_CHAT).toList());
        OptionalLong peak = run(List.of(), with("chat", "--mode", "quotes"), conversation + "\n");
        if (peak.isPresent()) {
            rows.add(row("chat, peak resident memory", "MB", peak.getAsLong() / KILOBYTES, 400));
        } else {
            progress.accept("memory: left out; only Linux tells it");
        }
        return rows;
    }

    private List<String> with(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(program.folders());
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        return all;
    }

    private static BenchmarkRow row(String measure, String unit, double value, double limit) {
        return new BenchmarkRow(measure, unit, Double.NaN, value, Better.SMALLER, new Target(limit, false), "");
    }

    private double median(List<String> flags, List<String> arguments) {
        double[] seconds = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            seconds[i] = Timing.seconds(() -> run(flags, arguments, ""));
        }
        progress.accept("start: " + rounds + " times " + arguments.get(0));
        return Timing.percentile(seconds, 50);
    }

    /** Runs the program to its end and returns its peak resident memory in kilobytes; empty where the system does not tell. */
    private OptionalLong run(List<String> flags, List<String> arguments, String input) {
        ProcessBuilder builder = new ProcessBuilder(program.commandLine(flags, arguments));
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            Process process = builder.start();
            try {
                return watched(process, input);
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UnavailableException(program.jar() + " cannot be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("The benchmark was interrupted.", e);
        }
    }

    private OptionalLong watched(Process process, String input) throws IOException, InterruptedException {
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        }
        OptionalLong peak = OptionalLong.empty();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
        boolean watching = !input.isEmpty();
        while (!process.waitFor(watching ? WATCH_MILLISECONDS : TIMEOUT_SECONDS * 1000L, TimeUnit.MILLISECONDS)) {
            if (System.nanoTime() > end) {
                throw new UnavailableException(program.jar() + " did not end within " + TIMEOUT_SECONDS + " s.");
            }
            OptionalLong now = peak(process.pid());
            peak = now.isPresent() ? now : peak;
        }
        if (process.exitValue() != 0) {
            throw new UnavailableException(program.jar() + " ended with status " + process.exitValue() + ".");
        }
        return peak;
    }

    /** Linux keeps the largest resident size that a process has had. */
    private static OptionalLong peak(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        try {
            Matcher found = PEAK.matcher(Files.isReadable(status) ? Files.readString(status) : "");
            return found.find() ? OptionalLong.of(Long.parseLong(found.group(1))) : OptionalLong.empty();
        } catch (IOException e) {
            // The process has just ended.
            return OptionalLong.empty();
        }
    }
}
