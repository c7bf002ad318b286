package summitbot.index;

/** Keeps the largest of many scores in a heap whose root is the smallest of them. Not safe for concurrent use. */
final class TopScores {
    private final float[] scores;
    private int size;

    /** @param max how many to keep, at least 1 */
    TopScores(int max) {
        scores = new float[max];
    }

    void offer(float score) {
        if (size < scores.length) {
            rise(size++, score);
        } else if (score > scores[0]) {
            sink(score);
        }
    }

    void offerAll(TopScores others) {
        for (int i = 0; i < others.size; i++) {
            offer(others.scores[i]);
        }
    }

    /** The score that a further one must be above when as many are kept as may be; anything goes before. */
    float threshold() {
        return size < scores.length ? Float.NEGATIVE_INFINITY : scores[0];
    }

    private void rise(int from, float score) {
        int place = from;
        while (place > 0 && score < scores[(place - 1) / 2]) {
            scores[place] = scores[(place - 1) / 2];
            place = (place - 1) / 2;
        }
        scores[place] = score;
    }

    /** Puts a score in the place of the root. */
    private void sink(float score) {
        int place = 0;
        while (2 * place + 1 < size) {
            int child = 2 * place + 1;
            if (child + 1 < size && scores[child + 1] < scores[child]) {
                child++;
            }
            if (scores[child] >= score) {
                break;
            }
            scores[place] = scores[child];
            place = child;
        }
        scores[place] = score;
    }
}
