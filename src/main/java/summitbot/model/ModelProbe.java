package summitbot.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
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

    private final ModelServer server;
    private final ModelSettings settings;
    private final ModelLimits limits;

    ModelProbe(ModelServer server, ModelSettings settings, ModelLimits limits) {
        this.server = server;
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
        try {
            InstalledModel model = server.look();
            Thinking thinking = model.waysToAsk().get(0);
            return new Finding(
                    new ModelStatus.Installed(
                            server.address().kind(), model.software(), settings.name(), model.digest()),
                    Optional.of(model),
                    Tuning.of(settings, model, thinking));
        } catch (ModelFailedException e) {
            return new Finding(failed(e), Optional.empty(), Tuning.of(settings));
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
        for (Thinking thinking : model.waysToAsk()) {
            Tuning tuning = Tuning.of(settings, model, thinking);
            try {
                ModelReply reply = server.ask(testQuestion(limits.loadTimeout()), timeout, tuning);
                Finding finding = new Finding(ready(model, tuning, reply), looked.model(), tuning);
                if (obeys(reply.content())) {
                    return finding;
                }
                disobedient = disobedient.or(() -> Optional.of(finding));
            } catch (ModelFailedException e) {
                if (e.reason() != Reason.BROKEN_REPLY) {
                    return new Finding(failed(e), looked.model(), tuning);
                }
                failure = Optional.of(e);
            }
            timeout = limits.timeout();
        }
        ModelStatus failed = failure.map(this::failed).orElse(looked.status());
        return disobedient.orElseGet(() -> new Finding(failed, looked.model(), looked.tuning()));
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
            JsonNode reply = ModelJson.read(content);
            return reply.isObject() && reply.size() == 1 && reply.path("number").asInt(0) == EXPECTED_NUMBER;
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private ModelStatus ready(InstalledModel model, Tuning tuning, ModelReply reply) {
        return new ModelStatus.Ready(
                model.software(),
                settings.name(),
                model.digest(),
                tuning.contextTokens(),
                model.contextLength(),
                obeys(reply.content()),
                tuning.thinking(),
                reply.millis());
    }

    /** Returns a failure as a status. */
    ModelStatus failed(ModelFailedException failure) {
        return switch (failure.reason()) {
            case UNREACHABLE ->
                new ModelStatus.NoServer(
                        server.address(), Causes.whyUnreachable(failure).orElse("it does not answer"));
            case MODEL_MISSING -> new ModelStatus.Missing(failure.getMessage());
            case TIMEOUT, CANCELLED, BROKEN_REPLY -> new ModelStatus.Failing(failure.getMessage());
        };
    }
}
