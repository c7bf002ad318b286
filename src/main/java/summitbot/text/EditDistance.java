package summitbot.text;

/**
 * How many letters must be inserted, deleted, replaced or swapped with their neighbour to turn one word into another: the
 * restricted Damerau-Levenshtein distance, also called optimal string alignment (Damerau 1964; Boytsov 2011). Thread-safe.
 */
public final class EditDistance {
    private EditDistance() {}

    /** Whether the distance is at most {@code max}. */
    public static boolean within(String a, String b, int max) {
        return of(a, b, max) <= max;
    }

    /**
     * Returns the distance, in UTF-16 units, or {@code max + 1} when it is greater than {@code max}. Stops as soon as that is clear.
     *
     * @param max at least 0
     */
    public static int of(String a, String b, int max) {
        int n = a.length();
        int m = b.length();
        if (Math.abs(n - m) > max) {
            return max + 1;
        }
        if (a.equals(b)) {
            return 0;
        }
        int[] beforeLast = new int[m + 1];
        int[] last = new int[m + 1];
        int[] row = new int[m + 1];
        for (int j = 0; j <= m; j++) {
            last[j] = j;
        }
        int lastBest = 0;
        for (int i = 1; i <= n; i++) {
            row[0] = i;
            int best = i;
            for (int j = 1; j <= m; j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int distance = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    distance = Math.min(distance, beforeLast[j - 2] + 1);
                }
                row[j] = distance;
                best = Math.min(best, distance);
            }
            // A swap reaches back two rows, so one good row before a bad one can still lead on.
            if (best > max && lastBest >= max) {
                return max + 1;
            }
            lastBest = best;
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return Math.min(last[m], max + 1);
    }
}
