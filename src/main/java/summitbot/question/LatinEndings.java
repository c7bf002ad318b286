package summitbot.question;

import java.util.Set;

/** The endings that Turkish puts behind a name, folded; English possessives are folded away before. */
final class LatinEndings {
    private static final Set<String> ENDINGS = Set.of(
            "in", "nin", "un", "nun", "a", "e", "ya", "ye", "i", "yi", "u", "yu", "da", "de", "ta", "te", "dan", "den",
            "tan", "ten", "la", "le", "yla", "yle", "s");

    private LatinEndings() {}

    static boolean isEnding(String folded) {
        return ENDINGS.contains(folded);
    }
}
