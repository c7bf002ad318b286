package summitbot.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import summitbot.answer.generation.CitedStatement;
import summitbot.answer.generation.Reading;
import summitbot.answer.verification.StatementVerifier;
import summitbot.answer.verification.Verdict;
import summitbot.evidence.EvidenceSentence;

/**
 * What verification leaves of a draft.
 *
 * @param statements what may be shown; statements without own words only where their quotes are strong
 * @param worded how many of them have own words
 * @param agrees whether at least one shown quote is strong in the ranking too
 * @param reasons what was refused and why
 */
record VerifiedDraft(List<Statement> statements, int worded, boolean agrees, List<String> reasons) {
    /**
     * Checks every statement against the sentences that it cites and the ranking trusts.
     *
     * @param shown the numbered evidence
     * @param question the question as asked and as rewritten
     */
    static VerifiedDraft of(
            Reading.Draft draft, List<EvidenceSentence> shown, String question, StatementVerifier verifier) {
        Blend blend = new Blend(shown);
        List<Statement> kept = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        Set<Quote> quoted = new HashSet<>();
        boolean agrees = false;
        int worded = 0;
        for (CitedStatement cited : draft.statements()) {
            List<EvidenceSentence> trusted = cited.ids().stream()
                    .map(id -> shown.get(id - 1))
                    .filter(blend::trusts)
                    .toList();
            if (trusted.isEmpty()) {
                reasons.add("cites " + cited.ids() + ", which the ranking finds far off");
                continue;
            }
            boolean verified = verifies(cited.text(), trusted, question, verifier, reasons);
            List<Quote> quotes = trusted.stream()
                    .filter(sentence -> verified || blend.isStrong(sentence))
                    .map(sentence -> Quote.of(sentence.article(), sentence.sentence()))
                    .filter(quote -> verified || !quoted.contains(quote))
                    .toList();
            if (!quotes.isEmpty()) {
                kept.add(new Statement(verified ? cited.text() : "", quotes));
                quoted.addAll(quotes);
                worded += verified ? 1 : 0;
                agrees |= trusted.stream().anyMatch(blend::isStrong);
            }
        }
        return new VerifiedDraft(kept, worded, agrees, reasons);
    }

    private static boolean verifies(
            String text,
            List<EvidenceSentence> cited,
            String question,
            StatementVerifier verifier,
            List<String> reasons) {
        if (text.isEmpty()) {
            return false;
        }
        Verdict verdict = verifier.verify(text, cited, question);
        verdict.objections().forEach(objection -> reasons.add(objection.toString()));
        return verdict.passed();
    }
}
