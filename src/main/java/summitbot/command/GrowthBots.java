package summitbot.command;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import summitbot.answer.ModePreference;
import summitbot.benchmark.Program;
import summitbot.benchmark.growth.GrownBots;
import summitbot.chat.ChatMessage;
import summitbot.chat.Reply;
import summitbot.corpus.Corpus;
import summitbot.index.IndexReport;
import summitbot.index.PassageEmbedder;
import summitbot.index.PassageIndex;
import summitbot.model.ServerKind;
import summitbot.storage.DataFolder;

/** The bot of this program on corpora of any size. */
final class GrowthBots implements GrownBots {
    private final Folders folders;
    private final Surroundings surroundings;
    private final Optional<Program> program;

    /** @param program the jar that runs; empty when the program runs from its classes */
    GrowthBots(Folders folders, Surroundings surroundings, Optional<Program> program) {
        this.folders = folders;
        this.surroundings = surroundings;
        this.program = program;
    }

    @Override
    public GrownBot open(Path corpus, Path data, UnaryOperator<PassageEmbedder> embedder, URI ollama) {
        Map<String, String> environment = new HashMap<>(surroundings.environment());
        environment.put("SUMMIT_BOT_MODEL_KIND", ServerKind.OLLAMA.toString());
        environment.put(ServerKind.OLLAMA.variable(), ollama.toString());
        return new Bot(Application.measured(
                new Folders(new DataFolder(data), folders.config(), folders.prompts(), corpus),
                surroundings.with(environment),
                new Application.Variant(Optional.empty(), Set.of(), embedder)));
    }

    @Override
    public List<String> command(Path corpus, Path data, String question) {
        return program.map(jar -> jar.command(List.of(
                        "ask", question, "--mode", "quotes", "--corpus", corpus.toString(), "--data", data.toString())))
                .orElse(List.of());
    }

    private static final class Bot implements GrownBot {
        private final Application application;
        private final Lazy<PassageIndex> passages;

        Bot(Application application) {
            this.application = application;
            passages = new Lazy<>(() -> application.indexing().passages());
        }

        @Override
        public Corpus corpus() {
            return application.corpus();
        }

        @Override
        public IndexReport index() {
            return application.indexing().updateSilently();
        }

        @Override
        public PassageEmbedder embedder() {
            return application.embedder();
        }

        @Override
        public int search(float[] query, int max) {
            return passages.get().byEmbedding(query, max).size();
        }

        @Override
        public Reply answer(String question, boolean withModel) {
            ModePreference mode = withModel ? ModePreference.MODEL : ModePreference.QUOTES;
            return application.chat().compose(ChatMessage.of(question, List.of(), mode));
        }

        @Override
        public void beginWithModel() {
            application.modelStatus().join();
        }

        @Override
        public void close() {
            application.close();
        }
    }
}
