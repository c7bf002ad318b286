package summitbot.answer.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import summitbot.answer.verification.Objection.Kind;

/**
 * Whoever says or does something in a statement says or does it in the quotes. Names and verbs alone do not tell: "Quill thanked Vessen"
 * and "Vessen thanked Quill" have the same words.
 */
final class AgentCheck implements Check {
    private static final WordLists LISTS = WordLists.ENGLISH;

    @Override
    public List<Objection> objections(ParsedText claim, Support support) {
        List<Objection> found = new ArrayList<>();
        for (Agency agency : Agency.in(claim)) {
            if (!Names.occursIn(agency.agent(), support.quotedAndAttributed())) {
                found.add(objection(agency, claim, "is not the one in the quotes"));
            } else if (agency.isSaying() && !speaks(agency.agent(), support)) {
                found.add(objection(agency, claim, "does not speak in the quotes"));
            } else if (anotherDoesIt(agency, support)) {
                found.add(objection(agency, claim, "is another one in the quotes"));
            } else if (directionIsOpen(agency, support)) {
                found.add(objection(agency, claim, "cannot be told from the quotes"));
            }
        }
        return found;
    }

    private static Objection objection(Agency agency, ParsedText claim, String what) {
        return new Objection(
                Kind.AGENT,
                "who \"" + claim.words().get(agency.verbAt()).token().text() + "\" ("
                        + agency.agent().text() + ") " + what);
    }

    /** The speaker of a quote, its publisher, or somebody who does the saying inside it. A quote without a speaker is nobody's words. */
    private static boolean speaks(NameRun agent, Support support) {
        return support.cited().stream().anyMatch(cited -> {
            Stream<Word> attributed = Stream.concat(cited.speaker().words().stream(), cited.source().words().stream());
            boolean speaker = Names.overlap(agent.words(), attributed.toList());
            boolean inside = Agency.in(cited.sentence()).stream()
                    .anyMatch(
                            other -> Names.overlap(agent.words(), other.agent().words()));
            return speaker
                    || inside
                    || (cited.speaker().words().isEmpty()
                            && Names.occursIn(agent, cited.sentence().words()));
        });
    }

    /** The quotes have the same verb, each time with another agent. */
    private static boolean anotherDoesIt(Agency agency, Support support) {
        if (agency.verb().isEmpty()) {
            return false;
        }
        List<Agency> same = support.cited().stream()
                .flatMap(cited -> Agency.in(cited.sentence()).stream())
                .filter(other -> !other.verb().isEmpty() && LISTS.related(agency.verb(), other.verb()))
                .toList();
        return !same.isEmpty()
                && same.stream()
                        .noneMatch(other -> Names.overlap(
                                        agency.agent().words(), other.agent().words())
                                || (isMutual(agency)
                                        && other.object().isPresent()
                                        && Names.overlap(
                                                agency.agent().words(),
                                                other.object().get().words())));
    }

    /** Two names of one quote with a verb between them that the quotes do not have: the order may be the wrong way round. */
    private static boolean directionIsOpen(Agency agency, Support support) {
        if (agency.object().isEmpty() || isMutual(agency)) {
            return false;
        }
        NameRun object = agency.object().get();
        boolean verbIsQuoted = support.quoted().stream().anyMatch(word -> LISTS.related(agency.verb(), word.stem()));
        return !verbIsQuoted
                && support.cited().stream()
                        .anyMatch(cited -> Names.occursIn(
                                        agency.agent(), cited.sentence().words())
                                && Names.occursIn(object, cited.sentence().words()));
    }

    private static boolean isMutual(Agency agency) {
        return LISTS.mutual.contains(agency.verb());
    }
}
