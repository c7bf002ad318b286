package summitbot.answer.verification;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import summitbot.corpus.Attribution;
import summitbot.evidence.EvidenceSentence;
import summitbot.text.PartialDate;

/**
 * What a statement may rest on.
 *
 * @param cited the sentences it cites, at least one
 * @param question the question, which may lend names and numbers but never makes a statement true
 */
record Support(List<Cited> cited, ParsedText question) {
    /**
     * A cited sentence.
     *
     * @param sentence the sentence
     * @param speaker whose words it reports; without words where the article itself asserts
     * @param source publisher and author
     * @param published the stated date
     */
    record Cited(ParsedText sentence, ParsedText speaker, ParsedText source, Optional<PartialDate> published) {}

    static Support of(List<EvidenceSentence> evidence, String question, TextParser parser) {
        List<Cited> cited = evidence.stream()
                .map(item -> {
                    Attribution attribution = item.article().attribution();
                    String source = attribution.publisher().orElse("") + "; "
                            + attribution.author().orElse("");
                    return new Cited(
                            parser.parse(item.sentence().text()),
                            parser.parse(item.sentence().speaker().orElse("")),
                            parser.parse(source),
                            attribution.published().map(PartialDate::of));
                })
                .toList();
        return new Support(cited, parser.parse(question));
    }

    /** The words of the quoted sentences. */
    List<Word> quoted() {
        return cited.stream().flatMap(item -> item.sentence().words().stream()).toList();
    }

    /** The words of the quoted sentences, of who speaks in them and of who published them. */
    List<Word> quotedAndAttributed() {
        return cited.stream()
                .flatMap(item -> Stream.of(item.sentence(), item.speaker(), item.source()))
                .flatMap(text -> text.words().stream())
                .toList();
    }
}
