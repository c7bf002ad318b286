package summitbot.corpus;

import java.util.List;
import java.util.Optional;

/**
 * One news text as published. Immutable.
 *
 * @param id names it in the corpus: lower-case letters, digits and hyphens
 * @param origin name of the file it was supplied in
 * @param attribution who published it, when, under which title
 * @param kind news or interview
 * @param language BCP 47 tag of the text, where stated
 * @param interviewee whose answers an interview prints
 * @param text the text after the front matter, exactly as supplied
 * @param sentences all sentences in order, boilerplate included; number n stands at index n - 1
 * @param hash SHA-256 of the whole file (front matter included) in lower-case hex
 */
public record Article(
        String id,
        String origin,
        Attribution attribution,
        ArticleKind kind,
        Optional<String> language,
        Optional<String> interviewee,
        String text,
        List<Sentence> sentences,
        String hash) {
    public Article {
        sentences = List.copyOf(sentences);
    }

    /** The leading number of {@link #origin()}, as {@code 004} of {@code 004_58.txt}; the id where it has none. */
    public String source() {
        return source(origin, id);
    }

    /** Returns the {@link #source()} of an article with this origin and id. */
    public static String source(String origin, String id) {
        int digits = 0;
        while (digits < origin.length() && Character.isDigit(origin.charAt(digits))) {
            digits++;
        }
        return digits == 0 ? id : origin.substring(0, digits);
    }

    /**
     * Returns the sentence with this number, counted from 1.
     *
     * @throws IndexOutOfBoundsException when the article has no such sentence
     */
    public Sentence sentence(int number) {
        return sentences.get(number - 1);
    }

    /** Returns the sentences that a passage of this article holds, in order: all from its first to its last but boilerplate. */
    public List<Sentence> sentencesIn(Passage passage) {
        return sentences.subList(passage.first() - 1, passage.last()).stream()
                .filter(sentence -> sentence.role() != SentenceRole.BOILERPLATE)
                .toList();
    }
}
