package summitbot.corpus;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import summitbot.failure.InvalidInputException;
import summitbot.yaml.TextFile;
import summitbot.yaml.YamlReader;

/**
 * What counts as boilerplate, as editors maintain it in {@code boilerplate.yaml}; the head of that file explains every key.
 * Immutable.
 */
public final class BoilerplateRules {
    private static final String FILE = "boilerplate.yaml";
    private static final long MAX_BYTES = 1_000_000;

    private final String source;
    private final List<Rule> rules;

    private BoilerplateRules(String source, List<Rule> rules) {
        this.source = source;
        this.rules = List.copyOf(rules);
    }

    /** What a rule looks at, and marks. */
    enum Scope {
        LINE,
        LINE_END,
        SENTENCE,
        PREFIX,
        APPEAL,
        HEADLINE,
        ABOVE_HEADLINE,
        AUTHOR,
        SHORT_LINE,
        INNER_LINE,
        REST
    }

    /** One rule with its patterns compiled. */
    record Rule(
            String name,
            Scope scope,
            List<Pattern> patterns,
            List<Pattern> continues,
            List<Pattern> unless,
            List<String> onlyWith,
            int maxWords) {}

    private record WrittenRule(
            String name,
            Scope scope,
            List<String> patterns,
            @JsonProperty("continues") List<String> continuations,
            List<String> unless,
            @JsonProperty("only_with") List<String> onlyWith,
            @JsonProperty("max_words") OptionalInt maxWords) {}

    private record WrittenRules(Map<String, @Nullable String> words, List<WrittenRule> rules) {}

    /** Returns the rules of a corpus folder: its {@code boilerplate.yaml}, or {@link #general()} where it has none. */
    public static BoilerplateRules of(Path corpusFolder) {
        Path file = corpusFolder.resolve(FILE);
        return Files.exists(file) ? parse(file.toString(), TextFile.read(file, MAX_BYTES)) : general();
    }

    /** Returns the rules that are built into the bot. */
    public static BoilerplateRules general() {
        return General.RULES;
    }

    /**
     * Reads rules.
     *
     * @throws summitbot.failure.InvalidInputException when a key or a pattern is wrong, naming file and line
     */
    static BoilerplateRules parse(String displayName, String yaml) {
        WrittenRules written = YamlReader.read(displayName, yaml, 1, WrittenRules.class);
        Map<String, String> words = new LinkedHashMap<>();
        written.words().forEach((name, pattern) -> words.put(name, expand(given(displayName, name, pattern), words)));
        List<Rule> rules = new ArrayList<>();
        for (WrittenRule rule : written.rules()) {
            rules.add(new Rule(
                    rule.name(),
                    rule.scope(),
                    compile(displayName, rule, rule.patterns(), words),
                    compile(displayName, rule, rule.continuations(), words),
                    compile(displayName, rule, rule.unless(), words),
                    rule.onlyWith(),
                    rule.maxWords().orElse(Integer.MAX_VALUE)));
        }
        return new BoilerplateRules(yaml, rules);
    }

    private static String given(String displayName, String name, @Nullable String pattern) {
        if (pattern == null) {
            throw new InvalidInputException(displayName + ": words." + name + " is empty; write what %" + name
                    + "% stands for, a regular expression.");
        }
        return pattern;
    }

    private static List<Pattern> compile(
            String displayName, WrittenRule rule, List<String> patterns, Map<String, String> words) {
        List<Pattern> compiled = new ArrayList<>();
        for (String pattern : patterns) {
            try {
                compiled.add(Pattern.compile(expand(pattern, words), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
            } catch (PatternSyntaxException e) {
                throw new InvalidInputException(
                        displayName + ": rule '" + rule.name() + "': the pattern " + pattern
                                + " is not a regular expression (" + e.getDescription() + ").",
                        e);
            }
        }
        return compiled;
    }

    private static String expand(String pattern, Map<String, String> words) {
        String expanded = pattern;
        for (Map.Entry<String, String> word : words.entrySet()) {
            expanded = expanded.replace("%" + word.getKey() + "%", word.getValue());
        }
        return expanded;
    }

    List<Rule> rules() {
        return rules;
    }

    /** The text that the rules were read from; part of what a corpus' hash covers. */
    String source() {
        return source;
    }

    /** Read once, when first needed. */
    private static final class General {
        static final BoilerplateRules RULES = read();

        private static BoilerplateRules read() {
            try (InputStream in = BoilerplateRules.class.getResourceAsStream(FILE)) {
                if (in == null) {
                    throw new IllegalStateException("the build left " + FILE + " out");
                }
                return parse(FILE, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
