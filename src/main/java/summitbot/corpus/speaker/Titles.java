package summitbot.corpus.speaker;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Compares what an article calls somebody with a title it gave before. */
final class Titles {
    /** Nouns that mean the same office or trade. */
    private static final List<Set<String>> SYNONYMS = List.of(
            WordList.of("premier minister"),
            WordList.of("boss director ceo executive chairman chairwoman chair president founder co-founder owner"),
            WordList.of("aide adviser advisor assistant"),
            WordList.of("spokesman spokeswoman spokesperson"),
            WordList.of("lawyer attorney counsel solicitor barrister"),
            WordList.of("prosecutor attorney"),
            WordList.of("analyst economist strategist"),
            WordList.of("coach manager trainer"),
            WordList.of("scientist researcher professor doctor academic scholar physician"),
            WordList.of("lawmaker senator congressman congresswoman mp legislator"),
            WordList.of("rider cyclist"),
            WordList.of("author writer novelist"),
            WordList.of("agency service"),
            WordList.of("union federation"),
            WordList.of("ministry department"),
            WordList.of(
                    "company firm operator group giant maker carrier airline manufacturer carmaker automaker chipmaker retailer"
                            + " startup lender bank"),
            WordList.of("club team side"));

    /** A general noun first, then those it can stand for. */
    private static final List<Set<String>> GENERAL = List.of(
            new LinkedHashSet<>(
                    List.of("leader president premier minister chancellor king queen ruler prince emir sultan chairman"
                            .split(" "))),
            new LinkedHashSet<>(List.of("head president premier king director chairman chief minister".split(" "))),
            new LinkedHashSet<>(List.of(
                    "chief head boss director ceo executive chairman president commissioner commander".split(" "))),
            new LinkedHashSet<>(
                    List.of("official minister aide adviser envoy diplomat secretary commissioner officer spokesman"
                            .split(" "))),
            new LinkedHashSet<>(
                    List.of("politician senator congressman mp lawmaker minister president candidate mayor governor"
                            .split(" "))),
            new LinkedHashSet<>(List.of("expert analyst economist professor scientist researcher".split(" "))),
            new LinkedHashSet<>(List.of(
                    "player striker defender midfielder goalkeeper forward winger captain quarterback".split(" "))),
            new LinkedHashSet<>(List.of("diplomat minister ambassador envoy".split(" "))),
            new LinkedHashSet<>(List.of("counterpart president minister leader".split(" "))));

    private Titles() {}

    /** The noun that a description stands for, in the singular: the head of a state or a government is its leader. */
    static String noun(String head, Set<String> modifiers) {
        boolean rules = modifiers.stream().anyMatch(m -> m.equalsIgnoreCase("state") || m.equals("government"));
        return head.equals("head") && rules ? "leader" : Nouns.singular(head);
    }

    /**
     * How well the noun and the modifiers fit the title; 0 or less means that they do not. A country, city or body in one and
     * another in the other never fit.
     */
    static int score(String head, Set<String> modifiers, Member.Title title) {
        int score;
        if (head.equals(title.head())) {
            score = 6;
        } else if (equivalentsOf(head).stream().anyMatch(set -> set.contains(title.head()))) {
            score = 3;
        } else {
            return 0;
        }
        for (String modifier : modifiers) {
            if (title.modifiers().stream().anyMatch(m -> alike(m, modifier))) {
                score += 3;
            } else if (isProper(modifier) && title.modifiers().stream().anyMatch(Titles::isProper)) {
                return 0;
            } else {
                score--;
            }
        }
        return score;
    }

    /** The sets of nouns that can stand for this one. */
    static List<Set<String>> equivalentsOf(String noun) {
        return Stream.concat(
                        SYNONYMS.stream().filter(set -> set.contains(noun)),
                        GENERAL.stream().filter(set -> set.iterator().next().equals(noun)))
                .toList();
    }

    /** Whether one of the modifiers is part of the title. */
    static boolean shareModifier(Set<String> modifiers, Member.Title title) {
        return modifiers.stream().anyMatch(m -> title.modifiers().stream().anyMatch(t -> alike(t, m)));
    }

    private static boolean isProper(String modifier) {
        return !modifier.isEmpty() && Character.isUpperCase(modifier.codePointAt(0));
    }

    /** Equal, or a country and its adjective: the same word but for its ending. */
    private static boolean alike(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        if (a.equals(b)) {
            return true;
        }
        int common = 0;
        while (common < a.length() && common < b.length() && a.charAt(common) == b.charAt(common)) {
            common++;
        }
        return common >= 4 && Math.max(a.length(), b.length()) - common <= 4;
    }
}
