package summitbot.corpus.speaker;

/**
 * A form of a verb that can report somebody's words or view.
 *
 * @param lemma the verb
 * @param use under which condition it reports
 * @param tense which form it is
 * @param alsoNoun whether the same form is a plural or singular noun ("reports", "claim")
 */
record ReportingVerb(String lemma, Use use, Tense tense, boolean alsoNoun) {
    /** When a verb reports. */
    enum Use {
        /** Always, whatever its subject. */
        SAYS,
        /** When its subject can speak: a person, a body, a document. */
        ACCOUNT,
        /** When a clause or a quotation follows, or when it stands behind what is reported ("…, he agreed"). */
        CLAUSE,
        /** When "as", "to be", an indefinite article or a quotation follows ("described it as"). */
        AS,
        /** When its object is a claim ("rejected the allegations"), a clause or a quotation. */
        CLAIM,
        /** "call": for, on, or somebody something. */
        CALL,
        /** Only beside a quotation ("…," he laughed). */
        QUOTED,
        /** When its subject is a document ("the survey showed"). */
        DOCUMENT,
        /** An adjective of opinion behind a form of "be" ("is confident that"). */
        ATTITUDE
    }

    /** The form of a verb. */
    enum Tense {
        PAST,
        THIRD,
        BASE,
        ING,
        ADJECTIVE
    }
}
