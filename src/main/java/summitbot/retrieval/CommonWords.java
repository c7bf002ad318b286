package summitbot.retrieval;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The frequent words of English, names among them: about 20,000. They are the whole words that the packed embedding model's tokenizer
 * knows (BERT's vocabulary), so no list of our own is needed. A word among them is no misspelling, even where the corpus lacks it.
 */
final class CommonWords {
    private static final Logger LOG = LoggerFactory.getLogger(CommonWords.class);
    private static final String TOKENIZER = "/e5-small-v2-q-tokenizer.json";

    private CommonWords() {}

    /** Read at the first question with a word that the corpus lacks. */
    private static final class Loaded {
        static final Set<String> WORDS = read();
    }

    static boolean contains(String folded) {
        return Loaded.WORDS.contains(folded);
    }

    private static Set<String> read() {
        Set<String> words = new HashSet<>(1 << 15);
        try (InputStream in = CommonWords.class.getResourceAsStream(TOKENIZER)) {
            if (in == null) {
                LOG.warn("{} is not packed; words are corrected without knowing common English ones", TOKENIZER);
                return Set.of();
            }
            try (JsonParser json = new JsonFactory().createParser(in)) {
                readVocabulary(json, words);
            }
        } catch (IOException e) {
            LOG.warn("{} cannot be read ({}); words are corrected without it", TOKENIZER, e.getMessage());
        }
        return words;
    }

    /** The object {@code model.vocab}: tokens as keys, pieces of words among them marked by {@code ##}. */
    private static void readVocabulary(JsonParser json, Set<String> words) throws IOException {
        while (json.nextToken() != null) {
            if (json.currentToken() == JsonToken.FIELD_NAME
                    && json.currentName().equals("vocab")) {
                json.nextToken();
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String token = json.currentName();
                    if (token.length() > 3 && Character.isLetter(token.charAt(0))) {
                        words.add(token);
                    }
                    json.nextToken();
                }
                return;
            }
        }
    }
}
