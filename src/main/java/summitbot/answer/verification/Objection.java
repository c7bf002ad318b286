package summitbot.answer.verification;

/**
 * Why a statement is not shown.
 *
 * @param kind which check it failed
 * @param detail what is wrong, in a few words that name the place
 */
public record Objection(Kind kind, String detail) {
    /** The checks. */
    public enum Kind {
        /** Too long, addressed to the reader, markup, links, or nothing in it that can be checked. */
        FORM,
        /** Quotation marks around words that are in no quoted sentence. */
        QUOTATION,
        /** A number or date that is in no quoted sentence. */
        NUMBER,
        /** A name that is in no quoted sentence. */
        NAME,
        /** Somebody says or does what another one said or did. */
        AGENT,
        /** An office or description given to another name than in the quotes. */
        ROLE,
        /** The opposite of what a quote says. */
        NEGATION,
        /** Too few of its words come from the quotes. */
        COVERAGE
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + ": " + detail;
    }
}
