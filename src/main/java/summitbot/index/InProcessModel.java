package summitbot.index;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.LibUtils;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.DimensionAwareEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import dev.langchain4j.model.output.Response;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import summitbot.threads.DaemonThreads;

/**
 * An in-process embedding model that also tells what each token means where it stands, which LangChain4j's own keeps to itself. Its
 * session has one thread, so that each caller's thread does its own work: several texts at once scale better over threads than one
 * text does (47 passages/s against 31 with two cores).
 *
 * <p>LangChain4j's own loading copies the weights several times on the Java heap (296 MB resident against 200 MB this way), so they are
 * read here into memory outside of it.
 */
final class InProcessModel extends DimensionAwareEmbeddingModel {
    /** Tokens that fit into the window of all models known here, with the two that mark its ends. */
    private static final int WINDOW_TOKENS = 512;

    /**
     * Threads that see this program's resources: those of the common pool see only the system class loader's, which are not the same
     * when Maven runs the bot.
     */
    private static final Executor LOADERS = work -> {
        Thread thread = DaemonThreads.of("load-model", work);
        thread.setContextClassLoader(InProcessModel.class.getClassLoader());
        thread.start();
    };

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;
    private final PoolingMode pooling;

    private InProcessModel(
            OrtEnvironment environment, OrtSession session, HuggingFaceTokenizer tokenizer, PoolingMode pooling) {
        this.environment = environment;
        this.session = session;
        this.tokenizer = tokenizer;
        this.pooling = pooling;
    }

    /**
     * Loads a model: its weights, the library that runs them and the library of the tokenizer side by side, for each takes about a
     * quarter of a second.
     */
    static InProcessModel load(String weights, String vocabulary, PoolingMode pooling)
            throws IOException, OrtException {
        CompletableFuture<ByteBuffer> bytes = CompletableFuture.supplyAsync(() -> read(weights), LOADERS);
        CompletableFuture<Void> tokenizing = CompletableFuture.runAsync(LibUtils::checkStatus, LOADERS);
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
                InputStream tokens = resource(vocabulary).openStream()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            // Else the weights are copied into an arena that grows by doubling.
            options.addConfigEntry("session.use_device_allocator_for_initializers", "1");
            OrtSession session = environment.createSession(bytes.join(), options);
            tokenizing.join();
            HuggingFaceTokenizer tokenizer =
                    HuggingFaceTokenizer.newInstance(tokens, Map.of("padding", "false", "truncation", "false"));
            return new InProcessModel(environment, session, tokenizer, pooling);
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

    PoolingMode pooling() {
        return pooling;
    }

    /**
     * Reads a text as a whole.
     *
     * @return empty when it does not fit into the model's window
     */
    Optional<TokenVectors> tokens(String text) {
        Encoding encoding = tokenizer.encode(text, true, false);
        if (encoding.getIds().length > WINDOW_TOKENS) {
            return Optional.empty();
        }
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            inputs.put("input_ids", tensor(encoding.getIds()));
            inputs.put("attention_mask", tensor(encoding.getAttentionMask()));
            if (session.getInputNames().contains("token_type_ids")) {
                inputs.put("token_type_ids", tensor(encoding.getTypeIds()));
            }
            try (OrtSession.Result result = session.run(inputs)) {
                float[][][] batch = (float[][][]) result.get(0).getValue();
                return Optional.of(new TokenVectors(batch[0], encoding.getCharTokenSpans(), text));
            }
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private OnnxTensor tensor(long[] numbers) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(numbers), new long[] {1, numbers.length});
    }

    /** As LangChain4j knows it: texts without a prefix, each short enough for the window. */
    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
        return Response.from(segments.stream()
                .map(segment -> Embedding.from(tokens(segment.text())
                        .orElseThrow(() -> new IllegalArgumentException("the text does not fit into the window"))
                        .pooled(pooling)))
                .toList());
    }
}
