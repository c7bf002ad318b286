package summitbot.corpus.speaker;

/** What speaks. */
public enum VoiceKind {
    PERSON,
    BODY,
    /** Several people or bodies. */
    GROUP,
    /** A place that stands for its government. */
    PLACE,
    /** A thing, or what only a description names. */
    THING,
    UNKNOWN
}
