package summitbot.evaluation;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A quote that makes a point.
 *
 * @param source of the article
 * @param text words of the article
 * @param speaker accepted names of whose words or account it is; {@code article} among them stands for the article itself, shown
 *     without a speaker or with the publisher; empty accepts anyone
 */
public record GoldQuote(String source, String text, Optional<Pattern> speaker) {
    private static final String ARTICLE_ITSELF = "article";

    /** Whether a quote with this speaker and publisher names whose words it is. */
    boolean accepts(Optional<String> shownSpeaker, Optional<String> shownPublisher) {
        if (speaker.isEmpty()) {
            return true;
        }
        boolean articleItself = shownSpeaker.isEmpty() || shownSpeaker.equals(shownPublisher);
        if (articleItself && Arrays.asList(speaker.get().pattern().split("\\|")).contains(ARTICLE_ITSELF)) {
            return true;
        }
        return shownSpeaker.isPresent()
                && speaker.get().matcher(shownSpeaker.get()).find();
    }
}
