package summitbot.answer.verification;

import java.util.List;

/** One condition that a statement must meet. */
interface Check {
    /** Returns what is wrong with the claim; empty when nothing is. */
    List<Objection> objections(ParsedText claim, Support support);
}
