package summitbot.command;

import summitbot.answer.ModePreference;
import summitbot.config.MessageKey;
import summitbot.console.ConsoleTexts;

/** The chat's first line: what it is, how many articles, how it answers, how to get help. */
final class Greeting {
    private Greeting() {}

    static String line(Application application, ConsoleTexts texts, ModePreference mode) {
        return texts.text(
                        MessageKey.CONSOLE_WELCOME,
                        "articles",
                        Integer.toString(application.corpus().articles().size()))
                + " " + texts.text(MessageKey.CONSOLE_HELP);
    }
}
