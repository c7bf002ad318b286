package summitbot.corpus.importing;

import java.text.Normalizer;
import java.util.Locale;
import summitbot.text.Transliteration;

/** Words as they may stand in a file name: small Latin letters, digits and hyphens. */
final class Slug {
    private Slug() {}

    /** Returns the first whole words of a text, at least one; empty when it has no letter or digit that can be written so. */
    static String of(String text, int maxCharacters) {
        String latin = Normalizer.normalize(Transliteration.toLatin(text).replace("ı", "i"), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{M}'’ʻ]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        if (latin.length() <= maxCharacters) {
            return latin;
        }
        int border = latin.lastIndexOf('-', maxCharacters);
        return latin.substring(0, border > 0 ? border : maxCharacters);
    }
}
