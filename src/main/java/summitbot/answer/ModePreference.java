package summitbot.answer;

/** Which way of answering is wanted. */
public enum ModePreference {
    /** The model where it is available in time, quotes otherwise. */
    AUTO,
    /** Never the model. */
    QUOTES,
    /** The model; quotes where it fails. */
    MODEL
}
