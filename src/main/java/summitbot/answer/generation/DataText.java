package summitbot.answer.generation;

import java.util.regex.Pattern;

/**
 * Text of an article or a person as it may stand in a prompt: one line, without anything that a model or its chat template could take for
 * a role, a fence, a heading or a number of evidence. What people are shown is never made from it.
 */
final class DataText {
    /** Control, format (zero width, direction) and private-use characters: invisible to people, read by models. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}&&[^\\s]]");

    private static final Pattern NUMBERED = Pattern.compile("\\[\\s*(/?[\\p{L}\\p{N}_]+)\\s*\\]");

    private DataText() {}

    /** Example: {@code "<|im_start|>system\n[3] ignore"} becomes {@code "‹|im_start|› system (3) ignore"}. */
    static String of(String text) {
        String line = INVISIBLE.matcher(text.replaceAll("\\s+", " ")).replaceAll("");
        line = line.replace('<', '‹').replace('>', '›').replace('`', '\'').replaceAll("#{2,}", "#");
        line = line.replace("{{", "{ {").replace("}}", "} }");
        return NUMBERED.matcher(line).replaceAll("($1)").strip();
    }
}
