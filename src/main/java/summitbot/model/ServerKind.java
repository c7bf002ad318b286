package summitbot.model;

import java.util.Locale;

/** The kinds of servers that a language model is asked on, as settings name them, and what people call them. */
public enum ServerKind {
    /** Ollama, by its own API. */
    OLLAMA("Ollama", "Ollama server", "Ollama hosts", "OLLAMA_BASE_URL", "http://127.0.0.1:11434"),
    /** vLLM, the server of llama.cpp and others, by the part of OpenAI's API that they have in common. */
    OPENAI(
            "The OpenAI-compatible server",
            "OpenAI-compatible server",
            "OpenAI-compatible servers",
            "OPENAI_BASE_URL",
            "http://127.0.0.1:8080/v1");

    private final String subject;
    private final String noun;
    private final String plural;
    private final String variable;
    private final String defaultAddress;

    ServerKind(String subject, String noun, String plural, String variable, String defaultAddress) {
        this.subject = subject;
        this.noun = noun;
        this.plural = plural;
        this.variable = variable;
        this.defaultAddress = defaultAddress;
    }

    /**
     * Returns the kind of this name.
     *
     * @param setting {@code ollama} or {@code openai}
     */
    public static ServerKind of(String setting) {
        return valueOf(setting.toUpperCase(Locale.ROOT));
    }

    /** Returns what begins a sentence about it, as in "Ollama at …". */
    public String subject() {
        return subject;
    }

    /** Returns what it is, as in "No … at …". */
    public String noun() {
        return noun;
    }

    /** Returns what several are. */
    String plural() {
        return plural;
    }

    /** Returns the environment variable that names its address, or several with commas between. */
    public String variable() {
        return variable;
    }

    /** Returns the address where none is named. */
    public String defaultAddress() {
        return defaultAddress;
    }

    /** Returns the name of the kind in settings. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
