package summitbot.index;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A LangChain4j in-process embedding model whose session has one thread, so that each caller's thread does its own work: several texts
 * at once scale better over threads than one text does (47 passages/s against 31 with two cores).
 *
 * <p>LangChain4j's own loading copies the weights several times on the Java heap (296 MB resident against 200 MB this way), so they are
 * read here into memory outside of it.
 */
final class InProcessModel extends AbstractInProcessEmbeddingModel {
    private final OnnxBertBiEncoder encoder;

    private InProcessModel(OnnxBertBiEncoder encoder) {
        super(Runnable::run);
        this.encoder = encoder;
    }

    static InProcessModel load(String weights, String tokenizer, PoolingMode pooling) throws IOException, OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
                InputStream tokens = resource(tokenizer).openStream()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            OrtSession session = environment.createSession(read(resource(weights)), options);
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

    private static ByteBuffer read(URL resource) throws IOException {
        URLConnection connection = resource.openConnection();
        ByteBuffer bytes =
                ByteBuffer.allocateDirect(connection.getContentLength()).order(ByteOrder.nativeOrder());
        try (InputStream in = connection.getInputStream()) {
            byte[] chunk = new byte[1 << 16];
            for (int count = in.read(chunk); count > 0; count = in.read(chunk)) {
                bytes.put(chunk, 0, count);
            }
        }
        return bytes.flip();
    }

    @Override
    protected OnnxBertBiEncoder model() {
        return encoder;
    }
}
