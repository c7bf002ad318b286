package summitbot.corpus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import summitbot.text.Token;
import summitbot.text.Tokens;

/**
 * The people whose words the articles report, as names: questions about them are understood before an editor has put them into the
 * glossary.
 */
final class SpeakerNames {
    private static final int FEWEST_WORDS = 2;
    private static final int MOST_WORDS = 4;

    private SpeakerNames() {}

    /**
     * Returns the glossary with the speakers that it does not name. Left out are speakers without a family name, as offices, and those
     * whose family name is also a common word of the articles: every question with that word would be about them.
     */
    static Glossary added(Glossary glossary, Collection<Article> articles) {
        Set<String> known = glossary.names().stream()
                .flatMap(name -> name.spellings().stream())
                .map(SpeakerNames::folded)
                .collect(Collectors.toSet());
        Map<String, String> familyNames = new LinkedHashMap<>();
        sentences(articles)
                .flatMap(sentence -> sentence.speaker().stream())
                .filter(speaker -> !known.contains(folded(speaker)))
                .forEach(speaker -> familyName(speaker)
                        .filter(family -> !known.contains(family))
                        .ifPresent(family -> familyNames.put(speaker, family)));
        if (familyNames.isEmpty()) {
            return glossary;
        }
        familyNames.values().removeAll(lowerCaseWords(articles));
        List<Glossary.Name> names = new ArrayList<>(glossary.names());
        familyNames.keySet().forEach(speaker -> names.add(new Glossary.Name(speaker, Glossary.Kind.PERSON, List.of())));
        return new Glossary(names, glossary.terms());
    }

    private static Stream<Sentence> sentences(Collection<Article> articles) {
        return articles.stream().flatMap(article -> article.sentences().stream());
    }

    private static Set<String> lowerCaseWords(Collection<Article> articles) {
        return sentences(articles)
                .flatMap(sentence -> Tokens.of(sentence.text()).stream())
                .filter(token -> !token.isCapitalised())
                .map(Token::folded)
                .collect(Collectors.toSet());
    }

    private static Optional<String> familyName(String speaker) {
        List<Token> words = Tokens.of(speaker);
        boolean person = words.size() >= FEWEST_WORDS
                && words.size() <= MOST_WORDS
                && words.stream().allMatch(Token::isCapitalised);
        return person ? Optional.of(words.get(words.size() - 1).folded()) : Optional.empty();
    }

    private static String folded(String text) {
        return String.join(" ", Tokens.folded(text));
    }
}
