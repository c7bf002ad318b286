package summitbot.corpus.speaker;

import java.util.List;

/**
 * The words of a sentence that name who speaks.
 *
 * @param spans one noun phrase, or several: a group, or a name and its apposition
 * @param group whether the spans name several speakers
 */
record Subject(List<Span> spans, boolean group) {
    static Subject of(Span span) {
        return new Subject(List.of(span), false);
    }

    /** Index of the first token that belongs to it. */
    int from() {
        return spans.stream().mapToInt(Span::from).min().orElse(0);
    }
}
