package summitbot.answer.verification;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import summitbot.corpus.Article;
import summitbot.corpus.Corpus;
import summitbot.corpus.Sentence;

/** Which titles the articles ever give to which names: a model knows others, of other years. Safe for concurrent use. */
final class Offices {
    private final Corpus corpus;
    private final TextParser parser;
    private volatile Map<String, Set<String>> titlesByName = Map.of();

    Offices(Corpus corpus, TextParser parser) {
        this.corpus = corpus;
        this.parser = parser;
    }

    /** Whether some sentence of the corpus puts this title in front of this name. */
    boolean holds(Word title, Word name) {
        return keys(name).stream()
                .anyMatch(key -> titles().getOrDefault(key, Set.of()).contains(title.folded()));
    }

    /** Read at the first use: a bot without a model never needs it. */
    private Map<String, Set<String>> titles() {
        Map<String, Set<String>> known = titlesByName;
        if (known.isEmpty()) {
            known = read();
            titlesByName = known;
        }
        return known;
    }

    private Map<String, Set<String>> read() {
        Map<String, Set<String>> titles = new HashMap<>();
        for (Article article : corpus.articles()) {
            for (Sentence sentence : article.sentences()) {
                parser.parse(sentence.text()).names().forEach(run -> add(run, titles));
            }
        }
        return titles;
    }

    private static void add(NameRun run, Map<String, Set<String>> titles) {
        List<String> before = run.words().stream()
                .filter(word -> !word.proper())
                .map(Word::folded)
                .toList();
        run.proper().stream()
                .flatMap(name -> keys(name).stream())
                .forEach(key ->
                        titles.computeIfAbsent(key, unseen -> new HashSet<>()).addAll(before));
    }

    private static List<String> keys(Word name) {
        return name.names().isEmpty() ? List.of(name.folded()) : List.copyOf(name.names());
    }
}
