package summitbot.command;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import summitbot.answer.ModePreference;
import summitbot.config.MessageKey;
import summitbot.console.ConsoleTexts;
import summitbot.model.ModelStatus;
import summitbot.model.ServerKind;

/** The chat's first line: from how many articles it answers, with or without the language model, how to get help. */
final class Greeting {
    /** A server that does not answer at once is not worth waiting for before the first prompt. */
    private static final long PATIENCE_MILLIS = 2_000;

    private final Application application;
    private final ConsoleTexts texts;
    private final ModePreference mode;

    Greeting(Application application, ConsoleTexts texts, ModePreference mode) {
        this.application = application;
        this.texts = texts;
        this.mode = mode;
    }

    /** Returns the line; waits for the model's server two seconds at most. */
    String line() {
        int articles = application.corpus().articles().size();
        return texts.text(MessageKey.CONSOLE_WELCOME, "articles", Integer.toString(articles)) + " " + mode() + " "
                + texts.text(MessageKey.CONSOLE_HELP);
    }

    private String mode() {
        return mode == ModePreference.QUOTES
                ? texts.text(MessageKey.CONSOLE_MODE_QUOTES)
                : words(application
                        .modelStatus()
                        .completeOnTimeout(application.model().status(), PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                        .join());
    }

    private String words(ModelStatus status) {
        String model = application.settings().model().name();
        if (status instanceof ModelStatus.Several several && !several.usable()) {
            return words(several.hosts().get(0).status());
        }
        if (status instanceof ModelStatus.NoServer none) {
            return texts.messages()
                    .text(
                            texts.language(),
                            none.address().kind() == ServerKind.OLLAMA
                                    ? MessageKey.CONSOLE_MODE_NO_SERVER
                                    : MessageKey.CONSOLE_MODE_NO_OTHER_SERVER,
                            Map.of("address", none.address().toString(), "model", model));
        }
        if (status instanceof ModelStatus.Missing) {
            boolean ollama = ServerKind.of(application.settings().model().kind()) == ServerKind.OLLAMA;
            return texts.text(
                    ollama ? MessageKey.CONSOLE_MODE_NO_MODEL : MessageKey.CONSOLE_MODE_NO_OTHER_MODEL, "model", model);
        }
        if (status instanceof ModelStatus.Failing failing) {
            return texts.text(MessageKey.CONSOLE_MODE_FAILING, "problem", failing.problem());
        }
        return texts.text(MessageKey.CONSOLE_MODE_MODEL, "model", model);
    }
}
