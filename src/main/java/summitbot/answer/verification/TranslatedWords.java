package summitbot.answer.verification;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import summitbot.corpus.Article;
import summitbot.corpus.Corpus;
import summitbot.corpus.Sentence;
import summitbot.retrieval.ForeignNames;
import summitbot.text.EditDistance;
import summitbot.text.Scripts;
import summitbot.text.Stemmer;
import summitbot.text.Token;
import summitbot.text.Tokens;

/**
 * Tells which English word can stand for which word of another language: by the glossary, the spelling of names, the vocabulary, and by
 * sound, as for {@code саммит}. Immutable and safe to share.
 */
final class TranslatedWords {
    private static final int SHORTEST_BY_SOUND = 5;

    private final Translations translations;
    private final ForeignNames foreignNames;

    TranslatedWords(Corpus corpus, Translations translations) {
        this.translations = translations;
        Map<String, Integer> vocabulary = new TreeMap<>();
        Set<String> proper = new HashSet<>();
        for (Article article : corpus.articles()) {
            for (Sentence sentence : article.sentences()) {
                List<Token> tokens = Tokens.of(sentence.text());
                for (int i = 0; i < tokens.size(); i++) {
                    vocabulary.merge(tokens.get(i).folded(), 1, Integer::sum);
                    if (i > 0 && tokens.get(i).isCapitalised()) {
                        proper.add(tokens.get(i).folded());
                    }
                }
            }
        }
        foreignNames = new ForeignNames(vocabulary, proper::contains);
    }

    /** Whether a word of a question is one whose English is known and tells something: a name or an entry of the vocabulary. */
    boolean isKnown(Word asked) {
        return !asked.names().isEmpty()
                || translations.of(asked.folded()).stream().anyMatch(meaning -> !isLight(meaning));
    }

    /** Verbs that say little of their own, and those of saying, can stand for too many to tell anything. */
    static boolean isLight(String englishStem) {
        return WordLists.ENGLISH.light.contains(englishStem) || WordLists.ENGLISH.saying.contains(englishStem);
    }

    /** Whether any of the words of a question can stand behind an English word. */
    boolean comesFrom(Word english, List<Word> asked, String language) {
        return asked.stream().anyMatch(word -> same(english, word, language));
    }

    boolean same(Word english, Word asked, String language) {
        return Names.same(english, asked) || means(asked, english) || isSameName(english, asked, language);
    }

    private boolean means(Word asked, Word english) {
        Set<String> meanings = translations.near(asked.folded());
        return english.stems().stream()
                .anyMatch(stem -> meanings.stream().anyMatch(meaning -> WordLists.ENGLISH.related(meaning, stem)));
    }

    private boolean isSameName(Word english, Word asked, String language) {
        String plain = Names.key(Stemmer.stem(asked.folded(), language));
        String key = Names.key(english.folded());
        boolean bySound = Scripts.hasCyrillic(asked.folded())
                && Math.min(plain.length(), key.length()) >= SHORTEST_BY_SOUND
                && EditDistance.within(plain, key, 1);
        return bySound
                || (english.proper()
                        && foreignNames
                                .find(asked.folded(), language)
                                .filter(english.folded()::equals)
                                .isPresent());
    }

    /** Whether the vocabulary has words of the question's language for an English word, none of which the question uses. */
    boolean wouldBeSaidOtherwise(Word english, List<Word> asked, String language, String question) {
        return !comesFrom(english, asked, language)
                && english.stems().stream().anyMatch(stem -> translations.canSay(stem, question));
    }
}
