package summitbot.answer.verification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import summitbot.answer.verification.Objection.Kind;

/** A statement does not say the opposite of its quotes, by a "not" on one side only, by an opposite word, or by claiming more. */
final class NegationCheck implements Check {
    private static final WordLists LISTS = WordLists.ENGLISH;

    @Override
    public List<Objection> objections(ParsedText claim, Support support) {
        List<Objection> found = new ArrayList<>();
        Polarity claimed = Polarity.of(List.of(claim));
        Polarity quoted = Polarity.of(
                support.cited().stream().map(Support.Cited::sentence).toList());
        if (claimed.negative() && !quoted.negative()) {
            found.add(new Objection(Kind.NEGATION, "it denies something, and no quote does"));
        } else if (claimed.conflicts(quoted) > claimed.sharedDenials(quoted)) {
            found.add(new Objection(Kind.NEGATION, "it affirms what a quote denies, or denies what a quote affirms"));
        }
        List<String> quotedStems =
                support.quoted().stream().flatMap(word -> word.stems().stream()).toList();
        for (Word word : claim.words()) {
            for (List<String> pair : LISTS.opposites) {
                for (int side = 0; side < 2; side++) {
                    if (word.stem().equals(pair.get(side))
                            && quotedStems.contains(pair.get(1 - side))
                            && !quotedStems.contains(pair.get(side))
                            && claimed.denies(word.stem()) == quoted.denies(pair.get(1 - side))) {
                        found.add(new Objection(
                                Kind.NEGATION, word.token().text() + " is the opposite of a quoted word"));
                    }
                }
            }
        }
        addAbsolutes(claim, support.quoted(), found);
        return found;
    }

    private static void addAbsolutes(ParsedText claim, Collection<Word> quoted, List<Objection> found) {
        for (Word word : claim.words()) {
            for (Set<String> line : LISTS.absolutes) {
                if (line.contains(word.folded()) && quoted.stream().noneMatch(other -> line.contains(other.folded()))) {
                    found.add(new Objection(Kind.NEGATION, word.token().text() + " says more than the quotes"));
                }
            }
        }
    }
}
