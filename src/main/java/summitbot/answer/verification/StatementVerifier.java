package summitbot.answer.verification;

import java.util.List;
import summitbot.corpus.Corpus;
import summitbot.evidence.EvidenceSentence;

/**
 * Decides whether a statement in a model's words may be shown with the sentences it cites. It errs towards refusing: a refused statement
 * loses only its own words, its quotes can still be shown. Immutable and safe to share.
 */
public final class StatementVerifier {
    /** Measured on the made examples of {@code statements.yaml} among the tests. */
    private static final double MIN_COVERAGE = 0.6;

    private final TextParser parser;
    private final List<Check> checks;

    /** A verifier for statements about this corpus, by its glossary and its words. */
    public StatementVerifier(Corpus corpus) {
        Translations translations = new Translations(corpus.glossary());
        parser = new TextParser(corpus, translations);
        checks = List.of(
                new FormCheck(),
                new QuotationCheck(),
                new NumberCheck(),
                new DateCheck(),
                new NameCheck(),
                new AgentCheck(),
                new RoleCheck(new Offices(corpus, parser)),
                new NegationCheck(),
                new CoverageCheck(translations, MIN_COVERAGE));
    }

    /**
     * Checks a statement against the sentences it cites, and only these.
     *
     * @param statement the model's words
     * @param cited the sentences, at least one
     * @param question the question as asked and as rewritten: lends names and numbers, proves nothing
     */
    public Verdict verify(String statement, List<EvidenceSentence> cited, String question) {
        ParsedText claim = parser.parse(statement);
        Support support = Support.of(cited, question, parser);
        return new Verdict(checks.stream()
                .flatMap(check -> check.objections(claim, support).stream())
                .toList());
    }
}
