package summitbot.index;

import ai.djl.huggingface.tokenizers.jni.LibUtils;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * A LangChain4j in-process embedding model whose session has one thread, so that each caller's thread does its own work: several texts
 * at once scale better over threads than one text does (47 passages/s against 31 with two cores).
 *
 * <p>LangChain4j's own loading copies the weights several times on the Java heap (296 MB resident against 200 MB this way), so they are
 * read here into memory outside of it.
 */
final class InProcessModel extends AbstractInProcessEmbeddingModel {
    /**
     * Threads that see this program's resources: those of the common pool see only the system class loader's, which are not the same
     * when Maven runs the bot.
     */
    private static final Executor LOADERS = work -> {
        Thread thread = new Thread(work, "load-model");
        thread.setContextClassLoader(InProcessModel.class.getClassLoader());
        thread.setDaemon(true);
        thread.start();
    };

    private final OnnxBertBiEncoder encoder;

    private InProcessModel(OnnxBertBiEncoder encoder) {
        super(Runnable::run);
        this.encoder = encoder;
    }

    /**
     * Loads a model: its weights, the library that runs them and the library of the tokenizer side by side, for each takes about a
     * quarter of a second.
     */
    static InProcessModel load(String weights, String tokenizer, PoolingMode pooling) throws IOException, OrtException {
        CompletableFuture<ByteBuffer> bytes = CompletableFuture.supplyAsync(() -> read(weights), LOADERS);
        CompletableFuture<Void> tokenizing = CompletableFuture.runAsync(LibUtils::checkStatus, LOADERS);
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
                InputStream tokens = resource(tokenizer).openStream()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            // Else the weights are copied into an arena that grows by doubling.
            options.addConfigEntry("session.use_device_allocator_for_initializers", "1");
            OrtSession session = environment.createSession(bytes.join(), options);
            tokenizing.join();
            return new InProcessModel(new OnnxBertBiEncoder(environment, session, tokens, pooling));
        }
    }

    private static URL resource(String name) throws IOException {
        URL found = InProcessModel.class.getClassLoader().getResource(name);
        if (found == null) {
            throw new FileNotFoundException(name + " is not on the class path");
        }
        return found;
    }

    private static ByteBuffer read(String name) {
        try {
            URLConnection connection = resource(name).openConnection();
            ByteBuffer bytes =
                    ByteBuffer.allocateDirect(connection.getContentLength()).order(ByteOrder.nativeOrder());
            try (InputStream in = connection.getInputStream()) {
                byte[] chunk = new byte[1 << 16];
                for (int count = in.read(chunk); count > 0; count = in.read(chunk)) {
                    bytes.put(chunk, 0, count);
                }
            }
            return bytes.flip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected OnnxBertBiEncoder model() {
        return encoder;
    }
}
