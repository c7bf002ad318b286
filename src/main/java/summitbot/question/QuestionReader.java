package summitbot.question;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import summitbot.corpus.Corpus;
import summitbot.text.Tokens;
import summitbot.text.Transliteration;

/** Reads what a question asks for, by rules alone. Immutable and safe to share. */
public final class QuestionReader {
    private final NameFinder names;
    private final FollowUp followUp;
    private final PreferredArticles preferred;

    /** A reader for questions about this corpus. */
    public QuestionReader(Corpus corpus) {
        names = new NameFinder(corpus.names());
        followUp = new FollowUp(names, new Companions(corpus));
        preferred = new PreferredArticles(corpus);
    }

    /** Reads a question with its history. */
    public UnderstoodQuestion read(Question question) {
        String text = InstructionFilter.withoutInstructions(question.text());
        FollowUp.Standalone standalone =
                text.isEmpty() ? new FollowUp.Standalone("", "") : followUp.resolve(text, question.history());
        return whole(question.text(), text.isEmpty() ? question.text() : standalone.shown(), standalone);
    }

    /** Reads a question that a model has already made standalone. */
    public UnderstoodQuestion readRewritten(Question question, String rewritten) {
        String text = InstructionFilter.withoutInstructions(rewritten);
        return whole(question.text(), rewritten, new FollowUp.Standalone(text, ""));
    }

    private UnderstoodQuestion whole(String asked, String shown, FollowUp.Standalone standalone) {
        UnderstoodQuestion whole = understood(asked, shown, standalone);
        List<UnderstoodQuestion> parts = QuestionParts.of(whole).stream()
                .map(part -> understood(asked, part.text(), part))
                .toList();
        return whole.withParts(parts);
    }

    private UnderstoodQuestion understood(String asked, String shown, FollowUp.Standalone standalone) {
        String lower = Lexicon.lower(standalone.text());
        PublisherNames.Found named = preferred.in(standalone.text());
        return new UnderstoodQuestion(
                asked,
                shown,
                standalone.text(),
                standalone.context(),
                LanguageOf.question(standalone.text().isEmpty() ? asked : standalone.text()),
                Lexicon.get().kinds(lower),
                names.find(standalone.text()),
                named.articles(),
                framing(standalone.text() + " " + standalone.context(), named.words()),
                Lexicon.get().asksOpinion(lower),
                List.of());
    }

    private static Set<String> framing(String text, Set<String> publisherWords) {
        Set<String> framing = new HashSet<>();
        for (String word : Tokens.folded(text)) {
            if (Lexicon.get().isFraming(word) || publisherWords.contains(Transliteration.toLatin(word))) {
                framing.add(word);
            }
        }
        return framing;
    }
}
