package summitbot.benchmark.growth;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import summitbot.index.PassageEmbedder;
import summitbot.storage.TemporaryFolder;

/** Invented news in a folder of its own, gone when it is closed. */
public final class InventedCorpus implements AutoCloseable {
    /** Enough that none comes again before what is kept of it was pushed out. */
    private static final int QUESTIONS = 4_000;

    private static final int EMBEDDED = 20;

    private final TemporaryFolder folder = TemporaryFolder.make("summit-bot-steps");
    private final List<String> questions;

    /** @param articles how many to write, at least 1 */
    public InventedCorpus(int articles) {
        InventedNews news = new InventedNews(articles);
        news.write(articles());
        questions = news.questions(QUESTIONS);
    }

    /** The corpus. */
    public Path articles() {
        return folder.path().resolve("corpus");
    }

    /** Where databases may be made. */
    public Path data() {
        return folder.path().resolve("data");
    }

    /** Different questions, in turn and without end. */
    public Iterator<String> questions() {
        return endlessly(questions);
    }

    /** Embeds a few passages for real, gives the others vectors near to those, and questions their own. */
    public static PassageEmbedder quickly(PassageEmbedder model) {
        return new PartlyEmbedder(model, new ArrayList<>(), EMBEDDED);
    }

    /** The values in turn and without end. */
    public static <T> Iterator<T> endlessly(List<T> values) {
        return Stream.generate(values::stream).flatMap(all -> all).iterator();
    }

    @Override
    public void close() {
        folder.close();
    }
}
