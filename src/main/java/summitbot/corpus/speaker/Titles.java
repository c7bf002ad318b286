package summitbot.corpus.speaker;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Compares what an article calls somebody with a title it gave before. */
final class Titles {
    /** Nouns that stand for each other in a second mention. */
    private static final List<Set<String>> EQUIVALENT = List.of(
            WordList.of(
                    "leader president premier minister chancellor king queen head ruler prince emir sultan counterpart"
                            + " statesman governor mayor"),
            WordList.of(
                    "chief head boss director ceo executive chairman chairwoman chair president founder co-founder owner leader"
                            + " manager governor"),
            WordList.of("aide adviser advisor official assistant envoy diplomat negotiator"),
            WordList.of("spokesman spokeswoman spokesperson"),
            WordList.of("lawyer attorney counsel solicitor barrister prosecutor"),
            WordList.of("analyst economist strategist expert commentator observer"),
            WordList.of("coach manager trainer boss"),
            WordList.of("scientist researcher professor doctor academic scholar expert physician paediatrician"),
            WordList.of("lawmaker senator congressman congresswoman mp legislator politician deputy"),
            WordList.of("player striker defender midfielder goalkeeper forward winger captain quarterback"),
            WordList.of("rider cyclist driver champion winner"),
            WordList.of("author writer novelist"),
            WordList.of("singer musician rapper star"),
            WordList.of("agency service"),
            WordList.of("union federation"),
            WordList.of(
                    "company firm operator group giant maker carrier airline manufacturer carmaker automaker chipmaker retailer"
                            + " startup lender bank"),
            WordList.of("club team side"));

    private Titles() {}

    /**
     * How well the noun and the modifiers fit the title; 0 or less means that they do not. A country, city or body in one and
     * another in the other never fit.
     */
    static int score(String head, Set<String> modifiers, Member.Title title) {
        int score;
        if (head.equals(title.head())) {
            score = 6;
        } else if (EQUIVALENT.stream().anyMatch(set -> set.contains(head) && set.contains(title.head()))) {
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
        return EQUIVALENT.stream().filter(set -> set.contains(noun)).toList();
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
