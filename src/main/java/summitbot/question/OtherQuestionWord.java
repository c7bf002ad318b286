package summitbot.question;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks the earlier question with another question word: "Why?" after "When did Ann phone Bob?" becomes "Why did Ann phone Bob?", so
 * that no date is looked for any more.
 */
final class OtherQuestionWord {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /** The question word alone, as it may stand behind "and". */
    private static final Pattern ALONE = Pattern.compile(
            "(?:and|but|so|а|и|но|ал|ve|peki)?,?\\s*(why|when|where|how|почему|зачем|когда|где|как)\\s*[?!.]*", FLAGS);

    /** Those of an English question that go on with an auxiliary verb; without "who" and "what" it would lack what it is about. */
    private static final Pattern ENGLISH = Pattern.compile(
            "(?:and\\s+)?(?:why|when|where|how(?:\\s+(?:long|often|much))?)\\s+"
                    + "(?=(?:did|do|does|was|were|is|are|has|have|had|will|would|can|could|should)\\b)",
            FLAGS);

    private static final Pattern RUSSIAN =
            Pattern.compile("(?:а\\s+|и\\s+)?(?:почему|зачем|когда|где|как|куда)\\s+(?=\\S)", FLAGS);

    private OtherQuestionWord() {}

    /** Empty where the follow-up says more, and where the earlier question has no word that it could stand for. */
    static Optional<String> ask(String followUp, String earlier) {
        Matcher alone = ALONE.matcher(followUp.strip());
        if (!alone.matches()) {
            return Optional.empty();
        }
        String word = alone.group(1);
        boolean russian = word.codePointAt(0) > 0x7f;
        Matcher first = (russian ? RUSSIAN : ENGLISH).matcher(earlier.strip());
        return first.lookingAt()
                ? Optional.of(capitalised(word) + " " + earlier.strip().substring(first.end()))
                : Optional.empty();
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
