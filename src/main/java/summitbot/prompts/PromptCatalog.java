package summitbot.prompts;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import summitbot.failure.InvalidInputException;
import summitbot.yaml.FrontMatter;

/** The prompts in use, one for each task. Immutable; a changed folder is read into a new catalog. */
public final class PromptCatalog {
    private final Map<PromptTask, PromptTemplate> templates;
    private final String hash;

    private PromptCatalog(Map<PromptTask, PromptTemplate> templates, String hash) {
        this.templates = templates;
        this.hash = hash;
    }

    /**
     * Reads the prompts that the settings name. Every task needs its file: a folder that lacks one is refused, rather than mixed with
     * the built-in prompts, so that what the model reads is always what lies in the folder.
     *
     * @param folder the folder of prompts
     * @param files for each task the name of its file in the folder
     * @throws InvalidInputException with one line for each problem in any of the files
     */
    public static PromptCatalog read(Path folder, Map<PromptTask, String> files) {
        if (!Files.isDirectory(folder)) {
            throw new InvalidInputException(
                    folder + ": there is no such folder of prompts; name it with --prompts, or run where it is.");
        }
        Map<PromptTask, PromptTemplate> templates = new EnumMap<>(PromptTask.class);
        MessageDigest digest = sha256();
        List<String> problems = new ArrayList<>();
        for (PromptTask task : PromptTask.values()) {
            try {
                FrontMatter file = FrontMatter.read(file(folder, task, files));
                templates.put(task, PromptTemplate.of(file, task));
                update(digest, task.name(), file.yaml(), file.body());
            } catch (InvalidInputException e) {
                e.getMessage().lines().forEach(problems::add);
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return new PromptCatalog(templates, HexFormat.of().formatHex(digest.digest()));
    }

    static Path file(Path folder, PromptTask task, Map<PromptTask, String> files) {
        String name = files.get(task);
        if (name == null) {
            throw new IllegalArgumentException("no file named for " + task);
        }
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder.normalize()) || !Files.isRegularFile(file)) {
            throw new InvalidInputException(task.settingsKey() + " is " + name + "; there is no such file in " + folder
                    + available(folder) + ". Put it there, or name another file in bot.yaml.");
        }
        return file;
    }

    private static String available(Path folder) {
        try (var names = Files.list(folder)) {
            String listed = names.filter(Files::isRegularFile)
                    .map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .sorted()
                    .collect(Collectors.joining(", "));
            return listed.isEmpty() ? "" : " (there are " + listed + ")";
        } catch (java.io.IOException e) {
            return "";
        }
    }

    private static void update(MessageDigest digest, String... parts) {
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
            digest.update((byte) ':');
            digest.update(bytes);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Returns the prompt for a task. */
    public PromptTemplate template(PromptTask task) {
        return templates.get(task);
    }

    /** Identifies the prompts in use: SHA-256 over the files read, in lower-case hex. */
    public String hash() {
        return hash;
    }
}
