package summitbot.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An article as it lies on the disk, for checking results without the classes that made them.
 *
 * @param id as in its front matter
 * @param source leading number of its origin; the id where it has none
 * @param publisher as stated
 * @param published as stated, an ISO date
 * @param text everything behind the front matter
 */
record PrintedArticle(String id, String source, Optional<String> publisher, Optional<String> published, String text) {

    /** Whether the text has exactly these words from one offset to the other, in UTF-16 units from 0. */
    boolean prints(String words, int start, int end) {
        return start >= 0
                && start <= end
                && end <= text.length()
                && text.substring(start, end).equals(words);
    }

    /** Returns where these words stand: the offset of each occurrence. */
    List<Integer> occurrences(String words) {
        List<Integer> offsets = new ArrayList<>();
        for (int at = text.indexOf(words); at >= 0 && !words.isEmpty(); at = text.indexOf(words, at + 1)) {
            offsets.add(at);
        }
        return offsets;
    }
}
