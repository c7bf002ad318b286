package summitbot.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import summitbot.config.Settings.ModelSettings;
import summitbot.model.ModelFailedException.Reason;

/**
 * Finds out once what server and model can do: version, digest, context, whether the requested format is obeyed, and with which word
 * about thinking. Loads the model with the settings that questions use, so that the first question finds it loaded. Safe for
 * concurrent use.
 */
final class ModelProbe {
    /** Nobody says 17 here who does not follow the format. */
    private static final int EXPECTED_NUMBER = 17;

    private static final String SCHEMA = """
            {"type":"object","properties":{"number":{"type":"integer","enum":[%d]}},"required":["number"],"additionalProperties":false}""".formatted(EXPECTED_NUMBER);

    /** Small models put many line breaks into their JSON. */
    private static final int MAX_REPLY_TOKENS = 96;

    private final OllamaServer server;
    private final OllamaChat chat;
    private final OllamaFailures failures;
    private final OllamaAddress address;
    private final ModelSettings settings;
    private final ModelLimits limits;

    ModelProbe(
            OllamaServer server,
            OllamaChat chat,
            OllamaFailures failures,
            OllamaAddress address,
            ModelSettings settings,
            ModelLimits limits) {
        this.server = server;
        this.chat = chat;
        this.failures = failures;
        this.address = address;
        this.settings = settings;
        this.limits = limits;
    }

    /**
     * What was found.
     *
     * @param status for a person
     * @param model empty when there is no such server or model
     * @param tuning how the model is asked
     */
    record Finding(ModelStatus status, Optional<InstalledModel> model, Tuning tuning) {}

    /** Asks the server only; no model is loaded. Takes milliseconds, at most four times the look timeout. */
    Finding look() {
        String version;
        try {
            version = server.version();
        } catch (ModelFailedException e) {
            return new Finding(failed(e, ""), Optional.empty(), Tuning.of(settings));
        }
        try {
            InstalledModel model = server.model(version, settings.name());
            Thinking thinking = candidates(model).get(0);
            return new Finding(
                    new ModelStatus.Installed(version, settings.name(), model.digest()),
                    Optional.of(model),
                    Tuning.of(settings, model, thinking));
        } catch (ModelFailedException e) {
            return new Finding(failed(e, version), Optional.empty(), Tuning.of(settings));
        }
    }

    /** Asks the server, then the model a test question. Loads the model, which can take minutes. */
    Finding tryOut() {
        Finding looked = look();
        return looked.model().map(model -> tryOut(model, looked)).orElse(looked);
    }

    private Finding tryOut(InstalledModel model, Finding looked) {
        Optional<Finding> disobedient = Optional.empty();
        Optional<ModelFailedException> failure = Optional.empty();
        Duration timeout = limits.loadTimeout();
        for (Thinking thinking : candidates(model)) {
            Tuning tuning = Tuning.of(settings, model, thinking);
            try {
                ModelReply reply = chat.ask(testQuestion(limits.loadTimeout()), timeout, tuning);
                Finding finding = new Finding(ready(model, tuning, reply), looked.model(), tuning);
                if (obeys(reply.content())) {
                    return finding;
                }
                disobedient = disobedient.or(() -> Optional.of(finding));
            } catch (ModelFailedException e) {
                if (e.reason() != Reason.BROKEN_REPLY) {
                    return new Finding(failed(e, model.version()), looked.model(), tuning);
                }
                failure = Optional.of(e);
            }
            timeout = limits.timeout();
        }
        ModelFailedException last = failure.orElseGet(() -> failures.broken("returned nothing."));
        return disobedient.orElseGet(() -> new Finding(failed(last, model.version()), looked.model(), looked.tuning()));
    }

    /** Returns the ways to ask, the most promising first: thoughts cost time and the bot shows none. */
    private static List<Thinking> candidates(InstalledModel model) {
        return model.canThink()
                ? List.of(Thinking.OFF, Thinking.UNSET, Thinking.ON)
                : List.of(Thinking.UNSET, Thinking.OFF);
    }

    private static ModelRequest testQuestion(Duration timeout) {
        return new ModelRequest(
                "You reply in JSON.",
                "Say hello in one short sentence.",
                SCHEMA,
                MAX_REPLY_TOKENS,
                timeout,
                () -> false);
    }

    private static boolean obeys(String content) {
        try {
            JsonNode reply = OllamaJson.read(content);
            return reply.isObject() && reply.size() == 1 && reply.path("number").asInt(0) == EXPECTED_NUMBER;
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private ModelStatus ready(InstalledModel model, Tuning tuning, ModelReply reply) {
        return new ModelStatus.Ready(
                model.version(),
                settings.name(),
                model.digest(),
                tuning.contextTokens(),
                model.contextLength(),
                obeys(reply.content()),
                tuning.thinking(),
                reply.millis());
    }

    /** Returns a failure as a status. */
    ModelStatus failed(ModelFailedException failure, String version) {
        return switch (failure.reason()) {
            case UNREACHABLE ->
                new ModelStatus.NoServer(
                        address, OllamaFailures.whyUnreachable(failure).orElse("it does not answer"));
            case MODEL_MISSING -> new ModelStatus.Missing(version, settings.name());
            case TIMEOUT, CANCELLED, BROKEN_REPLY -> new ModelStatus.Failing(failure.getMessage());
        };
    }
}
