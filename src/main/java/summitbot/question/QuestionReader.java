package summitbot.question;

import summitbot.corpus.Corpus;

/** Reads what a question asks for, by rules alone. Immutable and safe to share. */
public final class QuestionReader {
    private final NameFinder names;
    private final FollowUp followUp;
    private final PreferredArticles preferred;

    /** A reader for questions about this corpus. */
    public QuestionReader(Corpus corpus) {
        names = new NameFinder(corpus.glossary());
        followUp = new FollowUp(names);
        preferred = new PreferredArticles(corpus);
    }

    /** Reads a question with its history. */
    public UnderstoodQuestion read(Question question) {
        String text = InstructionFilter.withoutInstructions(question.text());
        FollowUp.Standalone standalone =
                text.isEmpty() ? new FollowUp.Standalone("", "") : followUp.resolve(text, question.history());
        return understood(question.text(), text.isEmpty() ? question.text() : standalone.shown(), standalone);
    }

    /** Reads a question that a model has already made standalone. */
    public UnderstoodQuestion readRewritten(Question question, String rewritten) {
        String text = InstructionFilter.withoutInstructions(rewritten);
        return understood(question.text(), rewritten, new FollowUp.Standalone(text, ""));
    }

    private UnderstoodQuestion understood(String asked, String shown, FollowUp.Standalone standalone) {
        String lower = Lexicon.lower(standalone.text());
        return new UnderstoodQuestion(
                asked,
                shown,
                standalone.text(),
                standalone.context(),
                LanguageOf.question(standalone.text().isEmpty() ? asked : standalone.text()),
                Lexicon.get().kinds(lower),
                names.find(standalone.text()),
                preferred.in(standalone.text()),
                Lexicon.get().asksOpinion(lower));
    }
}
