package summitbot.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import summitbot.corpus.Glossary;
import summitbot.text.Token;
import summitbot.text.Tokens;

/**
 * Makes a follow-up question standalone by rules, without a model: "What did he tell him?" after "Did Ann phone Bob?" becomes "What
 * did Ann tell Bob? (Did Ann phone Bob?)". Safe for concurrent use.
 */
final class FollowUp {
    /** A question with no more content words than this, and no name, says too little to stand alone. */
    private static final int FEW_WORDS = 1;

    /** Up to so many content words "it" and "that" are taken to point back; longer questions explain themselves. */
    private static final int WORDS_THAT_EXPLAIN = 4;

    private static final Set<String> OBJECT_PRONOUNS = Set.of("him", "her");

    private final NameFinder names;
    private final OtherName otherName;

    FollowUp(NameFinder names) {
        this.names = names;
        otherName = new OtherName(names);
    }

    /**
     * A question that can be understood alone.
     *
     * @param text the question with pronouns replaced where that is safe
     * @param context the earlier question it goes on from; empty when it does not
     */
    record Standalone(String text, String context) {
        String shown() {
            return context.isEmpty() ? text : text + " (" + context + ")";
        }
    }

    /** Resolves the text against the turns before it; unchanged when it stands alone or nothing came before. */
    Standalone resolve(String text, List<Turn> history) {
        int last = lastUserTurn(history);
        if (last < 0 || !pointsBack(text)) {
            return new Standalone(text, "");
        }
        Standalone before = resolve(history.get(last).text(), history.subList(0, last));
        Optional<String> other = otherName.ask(text, before.text());
        if (other.isPresent()) {
            return new Standalone(other.get(), before.context());
        }
        if (OtherName.contentWords(text).isEmpty() && !pointsAtPeople(text)) {
            return new Standalone(text + " " + before.text(), before.context());
        }
        List<NameMention> antecedents = people(before.text());
        if (antecedents.isEmpty()) {
            antecedents = people(before.context());
        }
        String previous = before.context().isEmpty() ? before.text() : before.text() + " " + before.context();
        return new Standalone(withNames(text, antecedents), previous);
    }

    private static int lastUserTurn(List<Turn> history) {
        for (int i = history.size() - 1; i >= 0; i--) {
            if (history.get(i).role() == Turn.Role.USER
                    && !history.get(i).text().isBlank()) {
                return i;
            }
        }
        return -1;
    }

    private boolean pointsBack(String text) {
        String lower = Lexicon.lower(text).strip();
        if (Lexicon.get().goesOn(lower)) {
            return true;
        }
        List<NameMention> named = names.find(text);
        List<Token> tokens = Tokens.of(text);
        int content = OtherName.contentWords(text).size();
        if (content <= FEW_WORDS && named.isEmpty()) {
            return true;
        }
        Lexicon.Anaphora pointing = Lexicon.get().anaphora(LanguageOf.question(text));
        int firstPerson = named.stream()
                .filter(name -> name.kind() == Glossary.Kind.PERSON)
                .mapToInt(NameMention::start)
                .min()
                .orElse(Integer.MAX_VALUE);
        for (Token token : tokens) {
            String word = token.text().toLowerCase(Locale.ROOT);
            boolean person =
                    pointing.person().contains(word) || pointing.people().contains(word);
            boolean thing = pointing.thing().contains(word) && content <= WORDS_THAT_EXPLAIN;
            if ((person && token.start() < firstPerson) || (thing && named.isEmpty())) {
                return true;
            }
        }
        return false;
    }

    private static boolean pointsAtPeople(String text) {
        Lexicon.Anaphora pointing = Lexicon.get().anaphora(LanguageOf.question(text));
        return Tokens.of(text).stream()
                .map(token -> token.text().toLowerCase(Locale.ROOT))
                .anyMatch(word ->
                        pointing.person().contains(word) || pointing.people().contains(word));
    }

    /** English pronouns only: in the other languages an inserted name would need another case. */
    private String withNames(String text, List<NameMention> antecedents) {
        if (antecedents.isEmpty() || !LanguageOf.question(text).equals("en")) {
            return text;
        }
        Set<String> pronouns = Lexicon.get().anaphora("en").person();
        boolean subjectSeen = false;
        StringBuilder replaced = new StringBuilder();
        int from = 0;
        for (Token token : Tokens.of(text)) {
            String word = token.text().toLowerCase(Locale.ROOT);
            if (!pronouns.contains(word)) {
                continue;
            }
            boolean object = OBJECT_PRONOUNS.contains(word) && subjectSeen && antecedents.size() > 1;
            String name = antecedents.get(object ? 1 : 0).name();
            boolean possessive = word.equals("his") || word.equals("hers");
            subjectSeen |= word.equals("he") || word.equals("she");
            replaced.append(text, from, token.start()).append(name).append(possessive ? "'s" : "");
            from = token.end();
        }
        return replaced.append(text, from, text.length()).toString();
    }

    private List<NameMention> people(String text) {
        List<NameMention> people = new ArrayList<>();
        for (NameMention name : names.find(text)) {
            boolean known = people.stream().anyMatch(other -> other.name().equals(name.name()));
            if (name.kind() == Glossary.Kind.PERSON && !known) {
                people.add(name);
            }
        }
        return people;
    }
}
