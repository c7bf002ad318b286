package summitbot.answer.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import summitbot.answer.verification.Objection.Kind;
import summitbot.text.StopWords;

/** A statement is one or two plain sentences about the news, and nothing else. */
final class FormCheck implements Check {
    /** Two long sentences; statements that models are asked for have 60 to 150 characters. */
    private static final int MAX_CHARACTERS = 400;

    private static final Pattern LINK = Pattern.compile(
            "://|\\bwww\\.|\\S@\\S|(?:^|\\s)[@/#][\\p{L}_]|\\b[\\w-]+\\.(?:com|org|net|ru|io|me|kz|info|dev|ai)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern MARKUP = Pattern.compile("[<>{}\\[\\]|\\\\`*_~^=]|\\p{Cc}|\\p{Co}|…|\\.\\.\\.");

    @Override
    public List<Objection> objections(ParsedText claim, Support support) {
        List<Objection> found = new ArrayList<>();
        String text = claim.text();
        if (text.length() > MAX_CHARACTERS) {
            found.add(new Objection(Kind.FORM, text.length() + " characters; allowed are " + MAX_CHARACTERS));
        }
        if (LINK.matcher(text).find()) {
            found.add(new Objection(Kind.FORM, "a link or address"));
        }
        if (MARKUP.matcher(text).find()) {
            found.add(new Objection(Kind.FORM, "markup or signs that plain sentences do not have"));
        }
        if (WordLists.ENGLISH.system.stream().anyMatch(cue -> cue.matcher(text).find())) {
            found.add(new Objection(Kind.FORM, "talk about the bot or its instructions"));
        }
        if (addressesSomebody(claim)) {
            found.add(new Objection(Kind.FORM, "first or second person outside quotation marks"));
        }
        if (text.endsWith("?")) {
            found.add(new Objection(Kind.FORM, "a question"));
        }
        if (saysNothing(claim)) {
            found.add(new Objection(Kind.FORM, "nothing that can be checked"));
        }
        return found;
    }

    private static boolean addressesSomebody(ParsedText claim) {
        List<int[]> enclosed = QuotationMarks.enclosed(claim.text());
        return claim.words().stream()
                .filter(word -> WordLists.ENGLISH.addressing.contains(word.folded()))
                .anyMatch(word -> enclosed.stream()
                        .noneMatch(part ->
                                part[0] <= word.token().start() && word.token().end() <= part[1]));
    }

    private static boolean saysNothing(ParsedText claim) {
        return claim.words().stream().noneMatch(word -> !StopWords.contains(word.folded()) || word.isNumber());
    }
}
