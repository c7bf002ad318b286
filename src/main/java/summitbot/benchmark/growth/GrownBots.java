package summitbot.benchmark.growth;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import summitbot.chat.Reply;
import summitbot.corpus.Corpus;
import summitbot.index.IndexReport;
import summitbot.index.PassageEmbedder;

/** Opens the bot on a corpus, put together as people run it, recording left out. */
public interface GrownBots {
    /** The bot on one corpus. Each part is built when it is first asked for. Safe for concurrent use. */
    interface GrownBot extends AutoCloseable {
        /** Reads the articles. */
        Corpus corpus();

        /** Brings the index up to date. */
        IndexReport index();

        /** Returns the embedding model as it is without what was made of it. */
        PassageEmbedder embedder();

        /** Finds passages near to a vector: a search of the index as an answer makes it. */
        int search(float[] query, int max);

        /** Replies to a question, with the language model or with quotes alone. */
        Reply answer(String question, boolean withModel);

        /** Asks the language model's server what it has, as a bot that serves people does once. */
        void beginWithModel();

        @Override
        void close();
    }

    /**
     * Opens it.
     *
     * @param corpus the folder of articles
     * @param data where its index lies, or is made
     * @param embedder makes the embedding model in use of the one in the settings
     * @param ollama address of the language model's server
     */
    GrownBot open(Path corpus, Path data, UnaryOperator<PassageEmbedder> embedder, URI ollama);

    /** Returns the words of a command line that asks one question in a process of its own; empty where the program is not a jar. */
    List<String> command(Path corpus, Path data, String question);
}
