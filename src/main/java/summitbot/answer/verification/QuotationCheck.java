package summitbot.answer.verification;

import java.util.List;
import java.util.stream.Stream;
import summitbot.answer.verification.Objection.Kind;
import summitbot.text.Folding;

/** Quotation marks enclose only words of a quoted sentence or of the question, in their order. */
final class QuotationCheck implements Check {
    @Override
    public List<Objection> objections(ParsedText claim, Support support) {
        List<String> sources = Stream.concat(
                        support.cited().stream().map(cited -> cited.sentence().text()),
                        Stream.of(support.question().text()))
                .map(QuotationCheck::comparable)
                .toList();
        return QuotationMarks.enclosed(claim.text()).stream()
                .filter(part -> part == QuotationMarks.UNPAIRED
                        || sources.stream()
                                .noneMatch(source -> holds(source, claim.text().substring(part[0], part[1]))))
                .map(part -> new Objection(
                        Kind.QUOTATION,
                        part == QuotationMarks.UNPAIRED
                                ? "a quotation mark without its partner"
                                : "\"" + claim.text().substring(part[0], part[1]) + "\" is in no quoted sentence"))
                .toList();
    }

    /** A final comma or point may stand inside the marks although the source has it elsewhere. */
    private static boolean holds(String source, String enclosed) {
        String words = comparable(enclosed).replaceAll("[.,]+$", "").strip();
        return !words.isEmpty()
                && (" " + source + " ")
                        .matches("(?s).*[^\\p{L}\\p{N}]" + java.util.regex.Pattern.quote(words) + "[^\\p{L}\\p{N}].*");
    }

    /** Case stays: only the style of marks, dashes and spaces may differ. */
    private static String comparable(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String folded = Character.isLetterOrDigit(c) ? String.valueOf(c) : Folding.fold(String.valueOf(c));
            plain.append(folded);
        }
        return plain.toString().replaceAll("\\s+", " ").strip();
    }
}
