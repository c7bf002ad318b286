package summitbot.answer;

/**
 * How long the stages of an answer took, in milliseconds.
 *
 * @param rewrite understanding the question, making it standalone and, with a model, saying it in English
 * @param retrieve retrieval and the ranking of sentences
 * @param model the language model, repair included; 0 in quotes mode
 * @param verify verification and composition
 */
public record Timings(long rewrite, long retrieve, long model, long verify) {
    /** The timings of a reply that needed none of the stages. */
    public static final Timings NONE = new Timings(0, 0, 0, 0);
}
