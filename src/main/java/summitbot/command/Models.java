package summitbot.command;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import summitbot.config.Settings.ModelSettings;
import summitbot.model.ServedModel;

/** The language models in use: one for each set of settings, so that what is known of it outlives a change of other files. */
final class Models {
    private final Function<ModelSettings, ServedModel> connect;
    private final Map<ModelSettings, Used> used = new HashMap<>();

    private static final class Used {
        final ServedModel model;
        int users;

        Used(ServedModel model) {
            this.model = model;
        }
    }

    Models(Function<ModelSettings, ServedModel> connect) {
        this.connect = connect;
    }

    /** Returns the model for these settings; to be given back. */
    synchronized ServedModel take(ModelSettings settings) {
        Used model = used.computeIfAbsent(settings, key -> new Used(connect.apply(key)));
        model.users++;
        return model.model;
    }

    /** Closes the model when nobody else uses it. */
    synchronized void giveBack(ModelSettings settings) {
        Used model = used.get(settings);
        if (model != null && --model.users == 0) {
            used.remove(settings);
            model.model.close();
        }
    }
}
