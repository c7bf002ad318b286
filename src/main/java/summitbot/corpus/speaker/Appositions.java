package summitbot.corpus.speaker;

import java.util.List;
import summitbot.corpus.speaker.Token.Kind;

/** Puts names and the descriptions beside them together: "the director, Jane Doe". */
final class Appositions {
    private final Phrases phrases;

    Appositions(Phrases phrases) {
        this.phrases = phrases;
    }

    /** The phrase as a subject, with the phrase that stands beside it between commas. */
    Subject of(Span span) {
        int and = groupBorder(span);
        if (and > 0) {
            return new Subject(List.of(new Span(span.from(), and), new Span(and + 1, span.to())), true);
        }
        if (!phrases.at(span.to()).is(Kind.COMMA)) {
            return Subject.of(span);
        }
        int start = span.to() + 1;
        Span next = new Span(start, phrases.phraseEnd(start));
        Token behind = phrases.at(next.to());
        boolean closed = behind.is(Kind.COMMA) || behind.is(Kind.STOP) || behind.in(FunctionWords.RELATIVES);
        if (next.isEmpty() || !closed || isNamed(span) == isNamed(next) || !phrases.canSpeak(next)) {
            return Subject.of(span);
        }
        boolean describes = isNamed(span)
                || Nouns.isPerson(phrases.at(phrases.coreEnd(span) - 1).bare());
        return describes ? new Subject(List.of(span, next), false) : Subject.of(span);
    }

    /** Index of the "and" that parts two speakers in one phrase; -1 where it names one. */
    int groupBorder(Span span) {
        for (int i = span.from() + 1; i + 1 < span.to(); i++) {
            boolean names = phrases.isName(i - 1)
                    && (phrases.isName(i + 1) || phrases.at(i + 1).in(FunctionWords.ARTICLES));
            boolean nouns = Nouns.speaks(phrases.at(i - 1).lower()) && phrases.canSpeak(new Span(i + 1, span.to()));
            boolean bodyName = Nouns.isBody(phrases.at(span.to() - 1).lower()) && phrases.isName(span.to() - 1);
            boolean bareNames = names && phrases.isName(span.to() - 1) && !bodyName;
            if (phrases.at(i).is("and") && (bareNames || nouns && !bodyName)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the phrase is a name rather than a description or a title. */
    boolean isNamed(Span span) {
        int head = phrases.coreEnd(span) - 1;
        return phrases.isName(head) && !Nouns.isPerson(phrases.at(head).lower());
    }
}
