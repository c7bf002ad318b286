package summitbot.prompts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import summitbot.failure.InvalidInputException;
import summitbot.yaml.FrontMatter;

/**
 * A text with places for values, written {@code {{name}}}. Values are put in as they are: a placeholder inside a value stays what it is.
 * Immutable.
 */
public final class PromptTemplate {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([^{}\\s]*)\\s*}}");

    private final PromptHeader header;
    private final String text;

    private PromptTemplate(PromptHeader header, String text) {
        this.header = header;
        this.text = text;
    }

    /**
     * Reads a prompt file.
     *
     * @throws InvalidInputException with one line for each problem: a missing file, front matter that is not as it should be, a variable
     *     that the task does not know, one that it needs and the text lacks, one that is used but not declared or declared but not used
     */
    public static PromptTemplate read(Path file, PromptTask task) {
        return of(FrontMatter.read(file), task);
    }

    static PromptTemplate of(FrontMatter file, PromptTask task) {
        PromptHeader header = file.as(PromptHeader.class);
        List<String> problems = problems(file, header, task);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return new PromptTemplate(header, file.body());
    }

    /** Returns the names that a text uses as variables, known or not. */
    static Set<String> variablesIn(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(placeholder -> placeholder.group(1))
                .collect(Collectors.toSet());
    }

    private static List<String> problems(FrontMatter file, PromptHeader header, PromptTask task) {
        List<String> problems = new ArrayList<>();
        Set<String> used = new LinkedHashSet<>();
        int number = file.bodyLine();
        for (String line : file.body().split("\n", -1)) {
            String where = file.displayName() + ":" + number++ + ": ";
            Matcher placeholder = PLACEHOLDER.matcher(line);
            while (placeholder.find()) {
                String name = placeholder.group(1);
                used.add(name);
                if (!task.variables().contains(name)) {
                    problems.add(where + braced(name) + " is not a known variable; " + known(task) + ".");
                } else if (!header.variables().contains(name)) {
                    problems.add(where + braced(name) + " is not declared; add " + name + " to variables.");
                }
            }
            if (PLACEHOLDER.matcher(line).replaceAll("").contains("{{")) {
                problems.add(where + "a variable begins here but does not end; write it as {{name}} on one line.");
            }
        }
        String lastLine = file.displayName() + ":" + Math.max(file.bodyLine(), number - 1) + ": ";
        for (String name : task.variables()) {
            if (!used.contains(name)) {
                problems.add(lastLine + braced(name) + " is missing in the text; it needs " + names(task) + ".");
            }
        }
        for (String name : header.variables()) {
            if (!used.contains(name) && !task.variables().contains(name)) {
                problems.add(file.displayName() + ":1: variables names " + name + ", which is not a known variable; "
                        + known(task) + ".");
            }
        }
        return problems;
    }

    private static String known(PromptTask task) {
        return (task.variables().size() == 1 ? "known is " : "known are ") + names(task);
    }

    private static String names(PromptTask task) {
        return task.variables().stream().map(PromptTemplate::braced).collect(Collectors.joining(" and "));
    }

    private static String braced(String name) {
        return "{{" + name + "}}";
    }

    /** Returns what the prompt is for, in its editor's words. */
    public String purpose() {
        return header.purpose();
    }

    /** Returns the version its editor gave it. */
    public int version() {
        return header.version();
    }

    /**
     * Puts values in.
     *
     * @param values one for each variable of the task
     * @throws IllegalArgumentException when a value is missing
     */
    public Prompt with(Map<String, String> values) {
        Matcher placeholder = PLACEHOLDER.matcher(text);
        StringBuilder filled = new StringBuilder();
        int instructions = -1;
        while (placeholder.find()) {
            String value = values.get(placeholder.group(1));
            if (value == null) {
                throw new IllegalArgumentException("no value for " + placeholder.group());
            }
            if (instructions < 0) {
                instructions = startOfParagraph(placeholder.start());
            }
            placeholder.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        placeholder.appendTail(filled);
        int end = Math.max(0, instructions);
        return new Prompt(
                filled.substring(0, end).strip(), filled.substring(end).strip());
    }

    /** Whether header and text are the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PromptTemplate template && header.equals(template.header) && text.equals(template.text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(header, text);
    }

    /** A label such as {@code Evidence:} in the placeholder's own paragraph belongs to it. */
    private int startOfParagraph(int offset) {
        int blankLine = Math.max(text.lastIndexOf("\n\n", offset), text.lastIndexOf("\n\r\n", offset));
        return blankLine < 0 ? 0 : blankLine + 1;
    }
}
