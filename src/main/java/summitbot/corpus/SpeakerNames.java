package summitbot.corpus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
        Set<String> speakers = new LinkedHashSet<>();
        Set<String> lowerCase = new HashSet<>();
        for (Article article : articles) {
            for (Sentence sentence : article.sentences()) {
                sentence.speaker().ifPresent(speakers::add);
                Tokens.of(sentence.text()).stream()
                        .filter(token -> !token.isCapitalised())
                        .forEach(token -> lowerCase.add(token.folded()));
            }
        }
        Set<String> known = glossary.names().stream()
                .flatMap(name -> spellings(name).stream())
                .map(SpeakerNames::folded)
                .collect(Collectors.toSet());
        List<Glossary.Name> names = new ArrayList<>(glossary.names());
        for (String speaker : speakers) {
            Optional<String> family = familyName(speaker);
            boolean fresh = !known.contains(folded(speaker))
                    && family.isPresent()
                    && !known.contains(family.get())
                    && !lowerCase.contains(family.get());
            if (fresh) {
                names.add(new Glossary.Name(speaker, Glossary.Kind.PERSON, List.of()));
            }
        }
        return names.size() == glossary.names().size() ? glossary : new Glossary(names, glossary.terms());
    }

    private static Optional<String> familyName(String speaker) {
        List<Token> words = Tokens.of(speaker);
        boolean person = words.size() >= FEWEST_WORDS
                && words.size() <= MOST_WORDS
                && words.stream().allMatch(Token::isCapitalised);
        return person ? Optional.of(words.get(words.size() - 1).folded()) : Optional.empty();
    }

    private static List<String> spellings(Glossary.Name name) {
        List<String> spellings = new ArrayList<>(name.variants());
        spellings.add(name.name());
        return spellings;
    }

    private static String folded(String text) {
        return String.join(" ", Tokens.folded(text));
    }
}
