package summitbot.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import summitbot.yaml.YamlReader;
import summitbot.yaml.YamlWriter;

/**
 * What was learned from question sets: how sentences are ranked, and how sure the best of them makes the bot. Immutable.
 *
 * @param ranking says of each sentence, beside the others of one question, how likely it is the answer; by {@link EvidenceSentence#features}
 * @param confidence says how likely a question is answered at all; by {@link Confidence#signals}
 */
public record Weights(LogisticModel ranking, LogisticModel confidence) {
    private static final String RESOURCE = "/summitbot/evidence/weights.yaml";
    private static final int DIGITS = 3;

    /** Those that the program was built with. */
    public static final Weights BUNDLED = bundled();

    private static Weights bundled() {
        try (InputStream in = Objects.requireNonNull(Weights.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return YamlReader.read(RESOURCE, new String(in.readAllBytes(), StandardCharsets.UTF_8), 1, Weights.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns these weights as the text of a file like weights.yaml, rounded to three digits behind the point. */
    public String yaml() {
        Map<String, Object> models = new LinkedHashMap<>();
        models.put("ranking", plain(ranking));
        models.put("confidence", plain(confidence));
        return YamlWriter.write(models);
    }

    private static Map<String, Object> plain(LogisticModel model) {
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        model.weights().forEach((name, weight) -> weights.put(name, rounded(weight)));
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("bias", rounded(model.bias()));
        plain.put("weights", weights);
        return plain;
    }

    private static BigDecimal rounded(double number) {
        return BigDecimal.valueOf(number).setScale(DIGITS, RoundingMode.HALF_EVEN);
    }

    /** The same with features of the ranking switched off; names of other things are passed over. */
    Weights without(Set<String> features) {
        return new Weights(ranking.without(features), confidence);
    }
}
