package summitbot.chat.excerpt;

/**
 * Words in a message that may have been copied.
 *
 * @param text the words, without quotation marks around them
 * @param manner how they came
 */
record Excerpt(String text, Manner manner) {
    /** How sure it is that the words were copied, surest first. */
    enum Manner {
        /** The message asks where they stand, or was forwarded. */
        ASKED,
        /** The message is nothing else and reads as printed text. */
        PASTED,
        /** The message could be somebody's own words. */
        OWN,
        /** The message reads as a question or a request. */
        QUESTION
    }
}
