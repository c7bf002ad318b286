package summitbot.corpus;

import java.util.List;

/**
 * A sentence in its paragraph as a reader may be shown it.
 *
 * @param text the paragraph without boilerplate, otherwise as printed; nothing is added
 * @param start offset of the sentence in it, in UTF-16 units
 */
public record Paragraph(String text, int start) {

    /**
     * Returns the paragraph of a sentence that is no boilerplate.
     *
     * @param maxUnits how long it may become; of a longer paragraph the sentences nearest to this one are taken, and a longer sentence
     *     stands alone
     */
    public static Paragraph around(Article article, Sentence sentence, int maxUnits) {
        List<Sentence> all = article.sentences().stream()
                .filter(other -> other.paragraph() == sentence.paragraph())
                .filter(other -> other.role() != SentenceRole.BOILERPLATE)
                .toList();
        int at = all.stream().map(Sentence::id).toList().indexOf(sentence.id());
        int from = at;
        int to = at;
        boolean grown = true;
        while (grown) {
            grown = false;
            if (to + 1 < all.size() && length(article, all.subList(from, to + 2)) <= maxUnits) {
                to++;
                grown = true;
            }
            if (from > 0 && length(article, all.subList(from - 1, to + 1)) <= maxUnits) {
                from--;
                grown = true;
            }
        }
        String before = at == from ? "" : text(article, all.subList(from, at)) + gap(article, all.get(at - 1));
        return new Paragraph(text(article, all.subList(from, to + 1)), before.length());
    }

    private static int length(Article article, List<Sentence> sentences) {
        return text(article, sentences).length();
    }

    private static String text(Article article, List<Sentence> sentences) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentences.size(); i++) {
            if (i > 0) {
                text.append(gap(article, sentences.get(i - 1)));
            }
            text.append(sentences.get(i).text());
        }
        return text.toString();
    }

    /** What is printed between a sentence and the next one; boilerplate behind it is left out. */
    private static String gap(Article article, Sentence sentence) {
        Sentence next = article.sentence(sentence.id().number() + 1);
        return article.text().substring(sentence.end(), next.start());
    }
}
