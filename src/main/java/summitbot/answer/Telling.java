package summitbot.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import summitbot.text.Stemmer;
import summitbot.text.StopWords;
import summitbot.text.Token;
import summitbot.text.Tokens;

/**
 * Who told, called or invited whom, as an English sentence says it: {@code Ann Lee briefed Bob Cole} and {@code Bob Cole was briefed by
 * Ann Lee} have Ann Lee as the one who tells. Only people whom the sentence names are told apart, by their family names.
 *
 * @param act what was done; the same for verbs that mean the same
 * @param from folded family name of the one who did it
 * @param to folded family name of the one whom it was done to
 * @param about the other content words of the sentence, as stems
 */
record Telling(String act, String from, String to, Set<String> about) {
    /** Further behind the verb stands what was said, not whom it was said to. */
    private static final int NEAR_WORDS = 5;

    /** So many words that both have in common make it the same talk. */
    private static final int SAME_TALK_WORDS = 2;

    private static final Map<String, String> ACTS = Map.ofEntries(
            Map.entry("told", "tell"),
            Map.entry("informed", "tell"),
            Map.entry("briefed", "tell"),
            Map.entry("updated", "tell"),
            Map.entry("notified", "tell"),
            Map.entry("called", "call"),
            Map.entry("phoned", "call"),
            Map.entry("telephoned", "call"),
            Map.entry("rang", "call"),
            Map.entry("invited", "invite"),
            Map.entry("warned", "warn"));

    private static final Pattern DAY = Pattern.compile("(?:mon|tues|wednes|thurs|fri|satur|sun)day");
    private static final Set<String> AUXILIARIES = Set.of("had", "has", "have", "then", "also", "later", "first", "on");
    private static final Set<String> PASSIVES = Set.of("was", "were", "been", "being");

    Telling {
        about = Set.copyOf(about);
    }

    /** All that the sentence tells between two people it names; empty for most sentences. */
    static List<Telling> in(String sentence) {
        List<Token> tokens = Tokens.of(sentence);
        List<Telling> found = new ArrayList<>();
        for (int verb = 1; verb < tokens.size() - 1; verb++) {
            String act = ACTS.get(tokens.get(verb).folded());
            if (act == null || tokens.get(verb).isCapitalised()) {
                continue;
            }
            int before = verb - 1;
            while (before > 0 && standsBetween(tokens.get(before))) {
                before--;
            }
            boolean passive = PASSIVES.contains(tokens.get(before).folded());
            String subject = familyName(sentence, tokens, passive ? nameBefore(tokens, before) : before);
            String other = passive ? agent(sentence, tokens, verb) : nameBehind(sentence, tokens, verb);
            if (!subject.isEmpty() && !other.isEmpty() && !subject.equals(other)) {
                Set<String> about = about(tokens, verb, subject, other);
                found.add(passive ? new Telling(act, other, subject, about) : new Telling(act, subject, other, about));
            }
        }
        return found;
    }

    /** Whether both are about the same talk, yet do not name the same two people in the same parts. */
    boolean contradicts(Telling other) {
        boolean reversed = from.equals(other.to) && to.equals(other.from);
        boolean oneOther = from.equals(other.from) != to.equals(other.to);
        long shared = about.stream().filter(other.about::contains).count();
        return act.equals(other.act) && (reversed && shared >= 1 || oneOther && shared >= SAME_TALK_WORDS);
    }

    /** Whether both say the same of the same two people. */
    boolean agrees(Telling other) {
        return act.equals(other.act) && from.equals(other.from) && to.equals(other.to);
    }

    private static int nameBefore(List<Token> tokens, int passive) {
        int at = passive - 1;
        while (at > 0
                && (standsBetween(tokens.get(at))
                        || PASSIVES.contains(tokens.get(at).folded()))) {
            at--;
        }
        return at;
    }

    /** "Ann Lee had on Friday phoned". */
    private static boolean standsBetween(Token token) {
        return AUXILIARIES.contains(token.folded()) || isDay(token);
    }

    private static boolean isDay(Token token) {
        return DAY.matcher(token.folded()).matches();
    }

    /** The name that ends at this word; a word at the start of the sentence is one where the next has a capital too. */
    private static String familyName(String sentence, List<Token> tokens, int at) {
        if (at < 0 || !isName(tokens.get(at))) {
            return "";
        }
        boolean opensAlone = at == 0 && StopWords.contains(tokens.get(0).folded(), "en");
        boolean direct = at + 1 >= tokens.size()
                || sentence.substring(tokens.get(at).end(), tokens.get(at + 1).start())
                        .isBlank();
        return opensAlone || !direct ? "" : tokens.get(at).folded();
    }

    /** The name right behind the verb, behind titles and "the" at most. */
    private static String nameBehind(String sentence, List<Token> tokens, int verb) {
        for (int i = verb + 1; i < Math.min(tokens.size(), verb + 1 + NEAR_WORDS); i++) {
            Token token = tokens.get(i);
            if (isName(token)) {
                return lastOfRun(sentence, tokens, i);
            }
            boolean mayStandAhead = token.folded().equals("the") || !StopWords.contains(token.folded(), "en");
            if (!mayStandAhead || token.isNumber()) {
                return "";
            }
        }
        return "";
    }

    private static String agent(String sentence, List<Token> tokens, int verb) {
        for (int i = verb + 1; i < tokens.size() - 1; i++) {
            if (tokens.get(i).folded().equals("by")) {
                return nameBehind(sentence, tokens, i);
            }
        }
        return "";
    }

    private static String lastOfRun(String sentence, List<Token> tokens, int first) {
        int last = first;
        while (last + 1 < tokens.size()
                && isName(tokens.get(last + 1))
                && sentence.substring(
                                tokens.get(last).end(), tokens.get(last + 1).start())
                        .isBlank()) {
            last++;
        }
        return tokens.get(last).folded();
    }

    private static boolean isName(Token token) {
        return token.isCapitalised() && !isDay(token) && !token.isNumber() && !StopWords.contains(token.folded(), "en");
    }

    private static Set<String> about(List<Token> tokens, int verb, String one, String other) {
        Set<String> about = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).folded();
            boolean person = word.equals(one) || word.equals(other);
            boolean title = i + 1 < tokens.size()
                    && tokens.get(i).isCapitalised()
                    && tokens.get(i + 1).isCapitalised();
            if (i != verb && !person && !title && !StopWords.contains(word, "en")) {
                about.add(Stemmer.stem(word));
            }
        }
        return about;
    }
}
