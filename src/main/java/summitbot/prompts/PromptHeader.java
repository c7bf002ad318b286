package summitbot.prompts;

import java.util.List;

/**
 * The front matter of a prompt file.
 *
 * @param purpose what the prompt is for, one line for the people who edit it
 * @param variables the names that the text uses as {@code {{name}}}
 * @param version counts up with each change; the editor's own
 */
record PromptHeader(String purpose, List<String> variables, int version) {}
