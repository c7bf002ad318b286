package summitbot.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import summitbot.answer.ModePreference;
import summitbot.corpus.Corpus;
import summitbot.corpus.Sentence;
import summitbot.failure.UnavailableException;
import summitbot.storage.DataFolder;
import summitbot.telegram.load.LoadRun;
import summitbot.telegram.load.LoadTable;

/** The load run of the bot on Telegram, on databases of its own that are deleted afterwards. */
final class TelegramBench {
    private static final int CHATS = 200;
    private static final int MODEL_CHATS = 50;

    private TelegramBench() {}

    /** Runs it: about a minute. */
    static LoadTable run(Session session) {
        Folders folders = session.folders();
        try {
            Path data = Files.createTempDirectory("summit-bot-load");
            try (Application application = new Application(
                    new Folders(new DataFolder(data), folders.config(), folders.prompts(), folders.corpus()),
                    session.surroundings())) {
                application.chat();
                return new LoadRun(
                                data,
                                state -> TelegramConversations.handler(
                                        application.editions(), ModePreference.QUOTES, state, Clock.systemUTC()),
                                application.settings().telegram(),
                                questions(application.corpus()))
                        .run(CHATS, MODEL_CHATS);
            } finally {
                delete(data);
            }
        } catch (IOException failure) {
            throw new UnavailableException(
                    "The folder for temporary files cannot be used (" + failure.getMessage() + ").", failure);
        }
    }

    private static List<String> questions(Corpus corpus) {
        Stream<String> titles = corpus.articles().stream()
                .map(article ->
                        "What is known about this: " + article.attribution().title() + "?");
        Stream<String> speakers = corpus.articles().stream()
                .flatMap(article -> article.sentences().stream())
                .filter(Sentence::quotable)
                .flatMap(sentence -> sentence.speaker().stream())
                .distinct()
                .map(speaker -> "What did " + speaker + " say?");
        return Stream.concat(titles, speakers).toList();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
