package summitbot.answer;

/**
 * What an answer was made with, so that it can be made again.
 *
 * @param corpus hash of the corpus
 * @param prompt hash of the prompts used
 * @param model {@code name@digest}; empty when no model took part
 * @param settings hash of the settings
 */
public record Provenance(String corpus, String prompt, String model, String settings) {
    /** The same with the model that took part. */
    public Provenance withModel(String identity) {
        return new Provenance(corpus, prompt, identity, settings);
    }
}
