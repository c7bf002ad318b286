package summitbot.question;

import java.util.List;
import java.util.Set;

/**
 * What a question asks for.
 *
 * @param asked the text as typed
 * @param standalone the question as it can be understood without the turns before; the text as typed where nothing is missing
 * @param text what is looked for: the standalone question without orders to the bot; empty when nothing is asked
 * @param context the earlier question it goes on from; empty for a question of its own
 * @param language language of the text: en, ru, kk, tr or und
 * @param kinds the kinds of answer expected; empty when the wording does not tell
 * @param names the names in {@code text}, in order
 * @param preferredArticles ids of the articles whose publisher or form the question names; empty when it names none
 * @param framing folded words of the text that name the source or frame the question, and say nothing of its subject
 * @param asksOpinion whether the bot's own view is asked for
 * @param parts the questions that it is made of, each to be answered by sentences of its own; empty for one that asks one thing
 */
public record UnderstoodQuestion(
        String asked,
        String standalone,
        String text,
        String context,
        String language,
        Set<AnswerKind> kinds,
        List<NameMention> names,
        Set<String> preferredArticles,
        Set<String> framing,
        boolean asksOpinion,
        List<UnderstoodQuestion> parts) {
    public UnderstoodQuestion {
        kinds = Set.copyOf(kinds);
        names = List.copyOf(names);
        preferredArticles = Set.copyOf(preferredArticles);
        framing = Set.copyOf(framing);
        parts = List.copyOf(parts);
    }

    /** The same question made of these parts. */
    UnderstoodQuestion withParts(List<UnderstoodQuestion> made) {
        return new UnderstoodQuestion(
                asked,
                standalone,
                text,
                context,
                language,
                kinds,
                names,
                preferredArticles,
                framing,
                asksOpinion,
                made);
    }

    /** Whether an answer of this kind is expected. */
    public boolean expects(AnswerKind kind) {
        return kinds.contains(kind);
    }
}
