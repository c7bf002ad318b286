package summitbot.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import summitbot.config.Messages;
import summitbot.config.SettingDifference;
import summitbot.config.Settings;
import summitbot.config.SettingsReader;
import summitbot.config.SettingsSources;
import summitbot.prompts.PromptDifferences;
import summitbot.yaml.FrontMatter;
import summitbot.yaml.TextFile;

/** What moderators have changed: settings, messages and prompts against those packed with the program. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "What differs from the built-in settings, messages and prompts, with file and line.")
final class ConfigDiffCommand implements Callable<Integer>, JsonCommand {
    private final Session session;

    @Option(names = JsonCommand.OPTION, description = JsonCommand.DESCRIPTION)
    boolean json;

    ConfigDiffCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Path config = session.folders().config();
        SettingsSources sources =
                SettingsSources.read(config, session.surroundings().environment());
        List<SettingDifference> settings = sources.differences();
        List<String> messages = Messages.differences(config);
        List<String> prompts = prompts(sources.settings());
        if (json) {
            session.print(json(settings, messages, prompts));
            return 0;
        }
        settings.forEach(difference -> session.print(difference.line()));
        messages.forEach(session::print);
        prompts.forEach(session::print);
        if (settings.isEmpty() && messages.isEmpty() && prompts.isEmpty()) {
            session.note("Nothing differs from the defaults.");
        }
        return 0;
    }

    private List<String> prompts(Settings settings) {
        Path folder = session.folders().prompts();
        // For its messages about a file that does not exist or has mistakes.
        session.application().prompts();
        List<String> lines = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            var standard = PromptFiles.inUse(SettingsReader.defaults());
            PromptFiles.inUse(settings).forEach((task, name) -> {
                Path file = folder.resolve(name);
                String builtIn = standard.get(task);
                lines.addAll(PromptDifferences.lines(
                        file.toString(),
                        TextFile.read(file, FrontMatter.MAX_BYTES),
                        "the built-in " + builtIn,
                        BundledPrompts.text(builtIn)));
            });
        }
        return lines;
    }

    private static ObjectNode json(List<SettingDifference> settings, List<String> messages, List<String> prompts) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode array = node.putArray("settings");
        for (SettingDifference difference : settings) {
            ObjectNode entry = array.addObject();
            entry.put("place", difference.place()).put("key", difference.key());
            entry.set("value", difference.value());
            entry.set("default", difference.standard());
            difference.overriddenBy().ifPresent(name -> entry.put("overridden_by", name));
        }
        messages.forEach(node.putArray("messages")::add);
        prompts.forEach(node.putArray("prompts")::add);
        return node;
    }
}
