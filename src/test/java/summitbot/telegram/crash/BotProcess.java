package summitbot.telegram.crash;

import java.io.File;
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
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx300m",
                "-cp",
                System.getProperty("java.class.path"),
                "summitbot.SummitBot",
                "telegram",
                "--mode",
                "quotes",
                "--data",
                data.toString(),
                "--corpus",
                "src/test/resources/summitbot/command/corpus"));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("TELEGRAM_BOT_TOKEN", BotApiServer.TOKEN);
        builder.environment().put("TELEGRAM_API_URL", telegram.url());
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/crash-run.log")));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
