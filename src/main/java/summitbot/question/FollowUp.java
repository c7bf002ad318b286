package summitbot.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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

    /** English only, whose word order alone tells who does what to whom. */
    private static final Pattern AND_HIM =
            Pattern.compile("(?:and|what about|how about)\\s+(?:him|her|he|she)\\s*\\??");

    /** Whoever answers is the one who was spoken to. */
    private static final Pattern ANSWERS = Pattern.compile("\\b(?:he|she) (?:answer|repl(?:y|ied)|respond)");

    private static final Set<String> OBJECT_PRONOUNS = Set.of("him", "her");

    private final NameFinder names;
    private final OtherName otherName;

    FollowUp(NameFinder names, Companions companions) {
        this.names = names;
        otherName = new OtherName(names, companions);
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
    Standalone resolve(String asked, List<Turn> history) {
        String text = Lexicon.get().withoutChangeOfTopic(asked);
        boolean otherTopic = !text.equals(asked) && !pointsAtPeople(text);
        int last = lastUserTurn(history);
        if (last < 0 || otherTopic || !pointsBack(text)) {
            return new Standalone(text, "");
        }
        Standalone before = resolve(history.get(last).text(), history.subList(0, last));
        Optional<String> other = otherName.ask(text, before.text());
        if (other.isPresent()) {
            return new Standalone(other.get(), before.context());
        }
        Optional<String> phrase = OtherPhrase.ask(text, before.text());
        if (phrase.isPresent()) {
            return new Standalone(phrase.get(), before.context());
        }
        Optional<String> reversed = theOther(text, before, history);
        if (reversed.isPresent()) {
            return new Standalone(reversed.get(), before.context());
        }
        if (OtherName.contentWords(text).isEmpty() && !pointsAtPeople(text)) {
            String whole = OtherQuestionWord.ask(text, before.text()).orElse(text + " " + before.text());
            return new Standalone(whole, before.context());
        }
        List<NameMention> antecedents = people(before.text());
        if (antecedents.isEmpty()) {
            antecedents = people(before.context());
        }
        String previous = before.context().isEmpty() ? before.text() : before.text() + " " + before.context();
        return new Standalone(withNames(text, antecedents), previous);
    }

    /** "And him?" behind "What did Ann tell Bob?": what Bob told Ann; behind "What did Ann say?" the one named with her before. */
    private Optional<String> theOther(String text, Standalone before, List<Turn> history) {
        if (!AND_HIM.matcher(Lexicon.lower(text).strip()).matches()) {
            return Optional.empty();
        }
        List<NameMention> asked = people(before.text());
        if (asked.size() == 2) {
            return Optional.of(swapped(before.text(), asked.get(0), asked.get(1)));
        }
        if (asked.size() != 1) {
            return Optional.empty();
        }
        NameMention one = asked.get(0);
        List<NameMention> others = othersBefore(one, before.context(), history);
        return others.size() != 1
                ? Optional.empty()
                : Optional.of(before.text().substring(0, one.start())
                        + others.get(0).name()
                        + before.text().substring(one.end()));
    }

    /** Who else is named in the earlier question; in the last reply where nobody is. */
    private List<NameMention> othersBefore(NameMention one, String context, List<Turn> history) {
        List<NameMention> inContext = others(one, context);
        if (!inContext.isEmpty()) {
            return inContext;
        }
        Turn last = history.get(history.size() - 1);
        return last.role() == Turn.Role.BOT ? others(one, last.text()) : List.of();
    }

    private List<NameMention> others(NameMention one, String text) {
        return people(text).stream()
                .filter(name -> !name.name().equals(one.name()))
                .toList();
    }

    private static String swapped(String text, NameMention first, NameMention second) {
        return text.substring(0, first.start())
                + text.substring(second.start(), second.end())
                + text.substring(first.end(), second.start())
                + text.substring(first.start(), first.end())
                + text.substring(second.end());
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
        boolean answers =
                antecedents.size() > 1 && ANSWERS.matcher(Lexicon.lower(text)).find();
        StringBuilder replaced = new StringBuilder();
        int from = 0;
        for (Token token : Tokens.of(text)) {
            String word = token.text().toLowerCase(Locale.ROOT);
            if (!pronouns.contains(word)) {
                continue;
            }
            boolean object = OBJECT_PRONOUNS.contains(word) && subjectSeen && antecedents.size() > 1;
            String name = antecedents.get(object != answers ? 1 : 0).name();
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
