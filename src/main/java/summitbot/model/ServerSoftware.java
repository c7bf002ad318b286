package summitbot.model;

/**
 * The program that serves a model.
 *
 * @param name as it begins a sentence, such as {@code Ollama}
 * @param version as the server says it, fit for a line, or in words that it is not known; empty where there is nothing to say about it
 */
public record ServerSoftware(String name, String version) {
    /** Returns name and version. */
    @Override
    public String toString() {
        return version.isEmpty() ? name : name + " " + version;
    }
}
