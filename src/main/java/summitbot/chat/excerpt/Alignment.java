package summitbot.chat.excerpt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The best local alignment of two runs of words (Smith and Waterman 1981): which word of the excerpt is which word of the article.
 *
 * @param pairs equal words as {index in the excerpt, index in the article}, both increasing
 * @param score matches count {@value #MATCH}, each word left out, put in or changed costs {@value #COST}
 */
record Alignment(List<int[]> pairs, int score) {
    private static final int MATCH = 3;
    private static final int COST = 2;

    private static final byte END = 0;
    private static final byte DIAGONAL = 1;
    private static final byte UP = 2;
    private static final byte LEFT = 3;

    /**
     * Aligns a stretch of an excerpt with a whole article.
     *
     * @param from first word of the stretch
     * @param to behind its last word
     */
    static Alignment of(List<PlainWord> excerpt, int from, int to, List<PlainWord> article) {
        int rows = to - from;
        int columns = article.size();
        byte[][] moves = new byte[rows + 1][columns + 1];
        int[] above = new int[columns + 1];
        int best = 0;
        int bestRow = 0;
        int bestColumn = 0;
        for (int i = 1; i <= rows; i++) {
            int[] row = new int[columns + 1];
            String word = excerpt.get(from + i - 1).folded();
            for (int j = 1; j <= columns; j++) {
                boolean same = word.equals(article.get(j - 1).folded());
                int score = Math.max(0, above[j - 1] + (same ? MATCH : -COST));
                byte move = score == 0 ? END : DIAGONAL;
                if (above[j] - COST > score) {
                    score = above[j] - COST;
                    move = UP;
                }
                if (row[j - 1] - COST > score) {
                    score = row[j - 1] - COST;
                    move = LEFT;
                }
                row[j] = score;
                moves[i][j] = move;
                if (score > best) {
                    best = score;
                    bestRow = i;
                    bestColumn = j;
                }
            }
            above = row;
        }
        List<int[]> pairs = pairs(moves, bestRow, bestColumn, from);
        pairs.removeIf(pair ->
                !excerpt.get(pair[0]).folded().equals(article.get(pair[1]).folded()));
        return new Alignment(pairs, best);
    }

    private static List<int[]> pairs(byte[][] moves, int bestRow, int bestColumn, int from) {
        List<int[]> pairs = new ArrayList<>();
        int i = bestRow;
        int j = bestColumn;
        while (moves[i][j] != END) {
            switch (moves[i][j]) {
                case DIAGONAL -> {
                    pairs.add(new int[] {from + i - 1, j - 1});
                    i--;
                    j--;
                }
                case UP -> i--;
                default -> j--;
            }
        }
        Collections.reverse(pairs);
        return pairs;
    }
}
