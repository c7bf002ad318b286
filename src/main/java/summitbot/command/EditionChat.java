package summitbot.command;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import summitbot.answer.ModePreference;
import summitbot.chat.ChatMessage;
import summitbot.chat.Reply;
import summitbot.chat.Wording;
import summitbot.command.Reload.Outcome;

/**
 * The chat on the console by the edition in use. Before each question it looks whether the editors' files have changed; a reply is shown
 * in the words of the edition that gave it. For one thread.
 */
final class EditionChat implements AutoCloseable {
    private final Editions editions;
    private final FileWatch watch;
    private final Reloader reloader;
    private final Consumer<String> note;
    private final @Nullable ModePreference asked;
    private Editions.Lease lease;

    /**
     * @param asked which way of answering was asked for at the start; absent where the settings say it
     * @param note told when files were read again, or could not be
     */
    EditionChat(Editions editions, FileWatch watch, @Nullable ModePreference asked, Consumer<String> note) {
        this.editions = editions;
        this.watch = watch;
        this.reloader = new Reloader(editions);
        this.asked = asked;
        this.note = note;
        this.lease = editions.lease();
    }

    Reply reply(ChatMessage message) {
        if (watch.changed()) {
            Reload reload = reloader.reload();
            if (reload.outcome() != Outcome.UNCHANGED) {
                note.accept(reload.text());
            }
            lease.close();
            lease = editions.lease();
        }
        Edition edition = lease.edition();
        return edition.chat().reply(message.withMode(ModeOption.of(asked, edition.settings())));
    }

    Wording wording() {
        return (language, key, values) -> lease.edition().messages().text(language, key, values);
    }

    @Override
    public void close() {
        lease.close();
    }
}
