package summitbot.answer.verification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import summitbot.corpus.Article;
import summitbot.corpus.Corpus;
import summitbot.corpus.Sentence;
import summitbot.corpus.SentenceRole;
import summitbot.question.NameFinder;
import summitbot.question.NameMention;
import summitbot.text.NumberWords;
import summitbot.text.StopWords;
import summitbot.text.Token;
import summitbot.text.Tokens;

/**
 * Cuts texts into words and tells names from other words. A capital in the middle of a sentence makes a name; at the beginning of one
 * only where the corpus never has the word in lower case. Immutable and safe to share.
 */
final class TextParser {
    private final NameFinder names;
    private final Set<String> commonWords;
    private final Translations translations;

    TextParser(Corpus corpus, Translations translations) {
        this.translations = translations;
        names = new NameFinder(corpus.glossary());
        commonWords = commonWords(corpus);
    }

    private static Set<String> commonWords(Corpus corpus) {
        Set<String> common = new HashSet<>();
        for (Article article : corpus.articles()) {
            for (Sentence sentence : article.sentences()) {
                if (sentence.role() != SentenceRole.BOILERPLATE) {
                    Tokens.of(sentence.text()).stream()
                            .filter(token -> !token.isCapitalised() && !token.isNumber())
                            .forEach(token -> common.add(token.folded()));
                }
            }
        }
        return Set.copyOf(common);
    }

    ParsedText parse(String text) {
        List<Token> tokens = Tokens.of(text);
        List<NameMention> mentions = names.find(text);
        List<Word> words = new ArrayList<>(tokens.size());
        int end = 0;
        for (Token token : tokens) {
            String gap = text.substring(end, token.start());
            end = token.end();
            Set<String> known = new HashSet<>();
            mentions.stream()
                    .filter(mention -> mention.start() <= token.start() && token.end() <= mention.end())
                    .forEach(mention -> known.add(mention.name()));
            names.find(token.text()).forEach(mention -> known.add(mention.name()));
            boolean opens = words.isEmpty() || opensSentence(gap);
            boolean proper = isProper(token, opens, !known.isEmpty());
            words.add(new Word(token, stems(token), gap, opens, Set.copyOf(known), proper));
        }
        return ParsedText.of(text, words);
    }

    private boolean isProper(Token token, boolean opensSentence, boolean known) {
        return token.isCapitalised()
                && NumberWords.value(token.folded()).isEmpty()
                && !isStopWord(token.folded(), opensSentence)
                && !WordLists.ENGLISH.titles.contains(token.folded())
                && !WordLists.ENGLISH.addressing.contains(token.folded())
                && (known || !(opensSentence && isCommon(token.folded())));
    }

    /** Inside a sentence a capital tells the name from a word of another language: Kim is no "who", Gore no "according to". */
    private static boolean isStopWord(String folded, boolean opensSentence) {
        return opensSentence ? StopWords.contains(folded) : StopWords.contains(folded, "en");
    }

    private boolean isCommon(String folded) {
        return commonWords.contains(folded)
                || WordLists.ENGLISH.isGeneral(folded)
                || !translations.of(folded).isEmpty();
    }

    private static boolean opensSentence(String gap) {
        for (int i = 0; i < gap.length(); i++) {
            if (".!?…:“\"«„".indexOf(gap.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static List<String> stems(Token token) {
        List<String> stems = token.parts().stream().map(WordLists.ENGLISH::stem).toList();
        return stems.isEmpty() ? List.of(token.folded()) : stems;
    }
}
