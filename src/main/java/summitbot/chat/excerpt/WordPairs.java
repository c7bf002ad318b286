package summitbot.chat.excerpt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Which articles hold which pairs of neighbouring words, as sorted numbers: the upper half of each is the hash of a pair, the lower
 * half the index of an article. Eight bytes a pair; two pairs of one hash make an article a candidate too many, nothing else.
 */
final class WordPairs {
    private static final int HALF = 32;

    private final long[] entries;

    private WordPairs(long[] entries) {
        this.entries = entries;
    }

    static WordPairs of(List<PrintedArticle> articles) {
        List<long[]> all = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            int article = i;
            List<PlainWord> words = articles.get(i).words();
            all.add(LongStream.of(hashes(words, 0, words.size()))
                    .map(hash -> hash << HALF | article)
                    .toArray());
        }
        return new WordPairs(all.stream().flatMapToLong(LongStream::of).sorted().toArray());
    }

    /** Returns the distinct hashes of the pairs in a stretch of words. */
    static long[] hashes(List<PlainWord> words, int from, int to) {
        long[] hashes = new long[Math.max(0, to - from - 1)];
        for (int i = from; i + 1 < to; i++) {
            int hash = 31 * words.get(i).folded().hashCode()
                    + Integer.rotateLeft(words.get(i + 1).folded().hashCode(), 7);
            hashes[i - from] = hash & 0xffff_ffffL;
        }
        return LongStream.of(hashes).distinct().toArray();
    }

    /** Returns the indexes of the articles that hold a pair of this hash. */
    int[] articles(long hash) {
        int start = firstAtLeast(hash << HALF);
        int end = start;
        while (end < entries.length && entries[end] >>> HALF == hash) {
            end++;
        }
        int[] articles = new int[end - start];
        for (int i = start; i < end; i++) {
            articles[i - start] = (int) entries[i];
        }
        return articles;
    }

    private int firstAtLeast(long entry) {
        int found = Arrays.binarySearch(entries, entry);
        return found < 0 ? -found - 1 : found;
    }
}
