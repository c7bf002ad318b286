package summitbot.corpus.speaker;

import java.util.List;

/**
 * A name that is known before the article is read.
 *
 * @param name the form that is given back
 * @param kind what it names
 * @param variants other ways to write it
 */
public record KnownName(String name, VoiceKind kind, List<String> variants) {
    public KnownName {
        variants = List.copyOf(variants);
    }
}
