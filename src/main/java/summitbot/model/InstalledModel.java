package summitbot.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a server says about itself and the model.
 *
 * @param software what serves it
 * @param digest of the model, empty when the server does not say
 * @param contextLength the longest context that the model can be given there, in tokens, empty when the server does not say
 * @param canThink whether the model is known to have a thinking mode
 * @param waysToAsk what it may be told about thinking, the most promising first, at least one; they are tried in this order
 */
public record InstalledModel(
        ServerSoftware software,
        Optional<String> digest,
        OptionalInt contextLength,
        boolean canThink,
        List<Thinking> waysToAsk) {
    public InstalledModel {
        waysToAsk = List.copyOf(waysToAsk);
    }
}
