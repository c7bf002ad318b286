package summitbot.model;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the server says about itself and the model.
 *
 * @param version of Ollama
 * @param digest of the model as {@code ollama list} shows it, empty when the server does not say
 * @param contextLength the longest context that the model knows, in tokens, empty when the server does not say
 * @param canThink whether the model has a thinking mode
 */
record InstalledModel(String version, Optional<String> digest, OptionalInt contextLength, boolean canThink) {}
