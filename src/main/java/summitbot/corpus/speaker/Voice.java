package summitbot.corpus.speaker;

/**
 * Who speaks.
 *
 * @param name as shown
 * @param kind what it is
 * @param gender as far as the article tells
 */
record Voice(String name, VoiceKind kind, Gender gender) {
    enum Gender {
        FEMALE,
        MALE,
        UNKNOWN;

        /** Whether a pronoun of the other gender can mean the same person. */
        boolean fits(Gender other) {
            return this == UNKNOWN || other == UNKNOWN || this == other;
        }
    }

    static Voice described(String description, VoiceKind kind) {
        return new Voice(description, kind, Gender.UNKNOWN);
    }

    boolean mayBePerson() {
        return kind == VoiceKind.PERSON || kind == VoiceKind.UNKNOWN;
    }
}
