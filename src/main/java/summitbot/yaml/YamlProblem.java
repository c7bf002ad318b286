package summitbot.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * What is wrong at one place of a YAML text.
 *
 * @param pointer JSON pointer of the key or value, the way to find its line
 * @param line the line counted from 1 where it is known already, else 0
 * @param what a sentence for a person, without the place
 */
record YamlProblem(String pointer, int line, String what) {
    private static final String DOUBLED = "Duplicate field '";

    YamlProblem(String pointer, String what) {
        this(pointer, 0, what);
    }

    static List<YamlProblem> of(JsonProcessingException e) {
        if (e instanceof ValueInstantiationException refused && e.getCause() != null) {
            return refusals(refused);
        }
        if (e instanceof JsonMappingException mapping && !(e.getCause() instanceof JsonParseException)) {
            String path = dotted(mapping);
            return List.of(new YamlProblem(
                    pointer(mapping), path + valueIsWrong(mapping).substring(path.isEmpty() ? 1 : 0)));
        }
        if (e.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            return List.of(new YamlProblem(
                    "", marked.getProblemMark().getLine() + 1, "not readable as YAML: " + marked.getProblem() + "."));
        }
        JsonProcessingException parse = e.getCause() instanceof JsonParseException cause ? cause : e;
        JsonLocation location = parse.getLocation();
        return List.of(
                new YamlProblem("", location == null ? 0 : location.getLineNr(), notYaml(parse.getOriginalMessage())));
    }

    /** What a record's constructor says of its components, a line for each, which begins with the component's key. */
    private static List<YamlProblem> refusals(ValueInstantiationException refused) {
        String path = dotted(refused);
        return String.valueOf(refused.getCause().getMessage())
                .lines()
                .map(line -> new YamlProblem(
                        pointer(refused) + "/" + line.split(" ", 2)[0], path.isEmpty() ? line : path + ": " + line))
                .toList();
    }

    /** One line for a person: {@code file:line: what}. */
    String describe(String displayName, String yaml, int firstLine) {
        int found = line > 0 ? line : lineOf(yaml, pointer);
        return displayName + ":" + (firstLine + found - 1) + ": " + what;
    }

    /** What is wrong with the value of a key, to be put behind the key: it begins with a space. */
    static String valueIsWrong(JsonMappingException e) {
        return " " + whatIsWrong(e);
    }

    private static String whatIsWrong(JsonMappingException e) {
        if (e instanceof InvalidFormatException format) {
            return "is '" + format.getValue() + "'; " + allowed(format.getTargetType());
        }
        String message = e.getOriginalMessage();
        if (message.startsWith("Missing required")) {
            return "is missing; it is required.";
        }
        if (e instanceof InvalidNullException
                || message.startsWith("Null value for creator")
                || message.startsWith("Cannot map `null`")) {
            return "is empty; it needs a value.";
        }
        if (message.startsWith("No content to map")) {
            return "there is nothing in it; " + allowed(targetType(e));
        }
        if (message.startsWith("Trailing token")) {
            return "a second document begins; one file holds one.";
        }
        return "has the wrong form; " + allowed(targetType(e));
    }

    private static @Nullable Class<?> targetType(JsonMappingException e) {
        return e instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
    }

    private static String allowed(@Nullable Class<?> type) {
        if (type == null) {
            return "see the documentation of this key.";
        }
        if (type.isEnum()) {
            return "allowed are "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "))
                    + ".";
        }
        if (type == LocalDate.class) {
            return "allowed is a date such as 2025-01-31.";
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "allowed is a whole number.";
        }
        if (type == double.class || type == Double.class) {
            return "allowed is a number.";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "allowed are true and false.";
        }
        if (type == String.class) {
            return "allowed is text.";
        }
        if (List.class.isAssignableFrom(type) || type.isArray()) {
            return "allowed is a list.";
        }
        return "allowed are keys with values.";
    }

    private static String notYaml(String message) {
        if (message.startsWith(DOUBLED)) {
            return message.substring(DOUBLED.length(), message.lastIndexOf('\''))
                    + " stands here a second time; keep one.";
        }
        return "not readable as YAML: " + message.lines().limit(1).collect(Collectors.joining()) + ".";
    }

    private static String dotted(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex() + 1).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null
                        ? String.valueOf(step.getIndex())
                        : step.getFieldName().replace("~", "~0").replace("/", "~1"))
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }

    /** The line of a value, or of the nearest thing around it where it does not exist. */
    static int lineOf(String yaml, String pointer) {
        int line = 1;
        int depth = -1;
        try (JsonParser parser = Binding.MAPPER.createParser(yaml)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                String here = parser.getParsingContext().pathAsPointer().toString();
                boolean leads = pointer.equals(here) || pointer.startsWith(here + "/");
                if (!token.isStructEnd() && leads && here.length() > depth) {
                    line = parser.currentTokenLocation().getLineNr();
                    depth = here.length();
                }
            }
        } catch (IOException e) {
            // The text ends here for the parser too; what was found so far is the nearest place.
            return line;
        }
        return line;
    }
}
