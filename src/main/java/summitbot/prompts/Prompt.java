package summitbot.prompts;

/**
 * A prompt with its values put in.
 *
 * @param instructions the paragraphs before the one with the first variable: equal for every request, so a server can keep it in its cache
 * @param input the rest
 */
public record Prompt(String instructions, String input) {}
