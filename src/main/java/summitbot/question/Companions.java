package summitbot.question;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import summitbot.corpus.Article;
import summitbot.corpus.Corpus;
import summitbot.corpus.Sentence;
import summitbot.text.Tokens;

/** In how many sentences of a corpus two names stand together: who is likely to have dealt with whom. Safe for concurrent use. */
final class Companions {
    private final Corpus corpus;
    private volatile @Nullable List<String> lines;

    Companions(Corpus corpus) {
        this.corpus = corpus;
    }

    /**
     * Counts the sentences that hold both.
     *
     * @param forms the folded spellings of one name
     * @param others those of the other
     */
    int together(List<String> forms, List<String> others) {
        int count = 0;
        for (String line : lines()) {
            if (holds(line, forms) && holds(line, others)) {
                count++;
            }
        }
        return count;
    }

    /** Counts the sentences that hold a name, given by its folded spellings. */
    int mentions(List<String> forms) {
        return (int) lines().stream().filter(line -> holds(line, forms)).count();
    }

    private static boolean holds(String line, List<String> forms) {
        return forms.stream().anyMatch(form -> line.contains(" " + form + " "));
    }

    /** The folded words of each sentence; made when first asked for, since most questions do without. */
    private List<String> lines() {
        List<String> read = lines;
        if (read == null) {
            read = new ArrayList<>();
            for (Article article : corpus.articles()) {
                for (Sentence sentence : article.sentences()) {
                    read.add(" " + String.join(" ", Tokens.folded(sentence.text())) + " ");
                }
            }
            lines = read;
        }
        return read;
    }
}
