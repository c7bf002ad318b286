package summitbot.telegram.work;

/** How an update is worked on. */
public enum Urgency {
    /** Not at all: service messages, unknown kinds, what is not meant for the bot. */
    IGNORED,
    /** At once, never behind answers to questions: commands, buttons, inline queries. Takes milliseconds, uses no model. */
    QUICK,
    /** In the order of its chat and within the limits of the queue: what is searched for, and what may ask the model. */
    QUESTION
}
