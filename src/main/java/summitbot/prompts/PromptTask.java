package summitbot.prompts;

import java.util.List;

/** What a prompt is for, which decides what can be put into it. */
public enum PromptTask {
    /** Answering a question from numbered evidence. */
    ANSWER("evidence", "question"),
    /** Making a follow-up question understandable without the turns before it. */
    REWRITE("history", "question"),
    /** Saying a question of another language in English, where rules alone do not find what answers it. */
    TRANSLATE("question");

    private final List<String> variables;

    PromptTask(String... variables) {
        this.variables = List.of(variables);
    }

    /** Returns the variables that a prompt for this task must use, each at least once. */
    public List<String> variables() {
        return variables;
    }

    /** Returns the key of {@code config/bot.yaml} that names its file. */
    public String settingsKey() {
        return "prompts." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
