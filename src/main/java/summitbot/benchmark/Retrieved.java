package summitbot.benchmark;

import java.util.List;

/**
 * A text that was retrieved.
 *
 * @param article the id of the article it is from
 * @param text its text
 */
record Retrieved(String article, String text) {

    /**
     * Returns where the first text stands, counted from 1, that holds the evidence whole, or 0 when none does. White space may differ:
     * splitters join lines in their own way.
     */
    static int rank(List<Retrieved> ranking, String article, String evidence) {
        String sought = normalised(evidence);
        for (int i = 0; i < ranking.size(); i++) {
            if (ranking.get(i).article.equals(article)
                    && normalised(ranking.get(i).text).contains(sought)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Whether the evidence stands whole in the first characters of all that was retrieved, read from the best text on. */
    static boolean isWithin(List<Retrieved> ranking, String article, String evidence, int characters) {
        String sought = normalised(evidence);
        int before = 0;
        for (Retrieved retrieved : ranking) {
            String text = normalised(retrieved.text);
            int at = retrieved.article.equals(article) ? text.indexOf(sought) : -1;
            if (at >= 0 && before + at + sought.length() <= characters) {
                return true;
            }
            before += text.length();
        }
        return false;
    }

    private static String normalised(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
