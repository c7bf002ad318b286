package summitbot.telegram.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import summitbot.telegram.emulator.BotApiServer;

/** The whole bot as a process of its own. */
final class BotProcess {
    private BotProcess() {}

    /**
     * Starts one in quotes mode on a small invented corpus.
     *
     * @param data its data folder
     * @param environment variables beside those for Telegram
     */
    static Process start(BotApiServer telegram, Path data, Map<String, String> environment) {
        return start(telegram, data, environment, Path.of("target/crash-run.log"));
    }

    /** @param log what it says is added to this file */
    static Process start(BotApiServer telegram, Path data, Map<String, String> environment, Path log) {
        ProcessBuilder builder = new ProcessBuilder(command(data, "telegram", "--mode", "quotes"));
        builder.environment().put("TELEGRAM_BOT_TOKEN", BotApiServer.TOKEN);
        builder.environment().put("TELEGRAM_API_URL", telegram.url());
        builder.environment().putAll(environment);
        return start(builder, log);
    }

    /** Starts another command beside the bot. */
    static Process command(Path data, Path log, String... words) {
        return start(new ProcessBuilder(command(data, words)), log);
    }

    private static List<String> command(Path data, String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx300m",
                "-cp",
                System.getProperty("java.class.path"),
                "summitbot.SummitBot"));
        command.addAll(List.of(words));
        command.addAll(List.of("--data", data.toString(), "--corpus", "src/test/resources/summitbot/command/corpus"));
        return command;
    }

    private static Process start(ProcessBuilder builder, Path log) {
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
