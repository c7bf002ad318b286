package summitbot.corpus.speaker;

/**
 * The clause of a sentence that says whose words or view it reports.
 *
 * @param form how it says so
 * @param subject the words that name the speaker
 * @param verb index of the verb or of the word in its place
 */
record Report(Form form, Subject subject, int verb) {
    /** The forms, the outermost clause first: an earlier one outranks a later one in the same sentence. */
    enum Form {
        /** "…," she said. */
        TAG,
        /** The ship, she said, had sunk. */
        PARENTHESIS,
        /** According to her, the ship had sunk. */
        ACCORDING,
        /** She said the ship had sunk. */
        MAIN,
        /** As she said, the ship had sunk. */
        AS,
        /** She left, saying the ship had sunk. */
        PARTICIPLE,
        /** The loss was confirmed by her. */
        PASSIVE,
        /** He met the captain, who said the ship had sunk. */
        RELATIVE,
        /** She mourned “the loss of a good ship”: no verb of saying, but a person's quoted words. */
        FRAGMENT
    }
}
