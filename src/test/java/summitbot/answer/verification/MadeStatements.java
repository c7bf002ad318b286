package summitbot.answer.verification;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import summitbot.corpus.Article;
import summitbot.corpus.SentenceRole;
import summitbot.evidence.EvidenceSentence;
import summitbot.testing.SampleCorpus;
import summitbot.testing.SampleCorpus.Line;
import summitbot.yaml.YamlReader;

/** The cases of {@code statements.yaml}: statements over quotes, and whether they may be shown. */
final class MadeStatements {
    private static final Path FILE = Path.of("src/test/resources/summitbot/answer/verification/statements.yaml");

    private MadeStatements() {}

    /** One statement with what it cites. */
    record Case(String text, List<EvidenceSentence> cited, String question, boolean good, String why) {
        @Override
        public String toString() {
            return (good ? "good: " : why + ": ") + text;
        }
    }

    private record Entry(List<QuoteLine> quotes, String question, List<String> good, List<Bad> bad) {}

    private record QuoteLine(
            Optional<String> publisher, Optional<LocalDate> published, Optional<String> speaker, String text) {}

    private record Bad(String why, String text) {}

    static List<Case> good() {
        return all().stream().filter(Case::good).toList();
    }

    static List<Case> bad() {
        return all().stream().filter(made -> !made.good()).toList();
    }

    private static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        Arrays.stream(YamlReader.read(FILE, Entry[].class)).forEach(entry -> {
            List<EvidenceSentence> cited =
                    entry.quotes().stream().map(MadeStatements::evidence).toList();
            entry.good().forEach(text -> cases.add(new Case(text, cited, entry.question(), true, "")));
            entry.bad().forEach(bad -> cases.add(new Case(bad.text(), cited, entry.question(), false, bad.why())));
        });
        return cases;
    }

    private static EvidenceSentence evidence(QuoteLine quote) {
        Article article = SampleCorpus.article(
                "made",
                quote.publisher(),
                quote.published(),
                new Line(quote.text(), SentenceRole.STATEMENT, quote.speaker()));
        return SampleCorpus.evidence(article, 1, 1);
    }
}
