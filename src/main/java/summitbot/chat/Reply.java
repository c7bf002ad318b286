package summitbot.chat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import summitbot.answer.AnswerMode;
import summitbot.answer.Fallback;
import summitbot.answer.ModelUse;
import summitbot.answer.Provenance;
import summitbot.answer.Statement;
import summitbot.answer.Timings;
import summitbot.evidence.EvidenceSentence;

/**
 * What the bot replies to a message, before it is laid out for a channel. Immutable.
 *
 * @param number number under which it was recorded; empty when it was not
 * @param question the message as typed
 * @param standalone the question after rewriting; the message itself where nothing was rewritten
 * @param kind what the message was taken for
 * @param status how it went
 * @param mode how it was made; {@link AnswerMode#QUOTES} where no model took part
 * @param lead what the bot says itself ahead of the statements: small talk, why it abstains, that sources differ; may be empty
 * @param statements the points with their quotes; of an abstention the nearest things the articles say; may be empty
 * @param evidence the sentences considered, best first
 * @param confidence calibrated probability that the articles answer, 0 to 1; 1 for small talk and commands
 * @param latencyMillis time from message to reply
 * @param timings time per stage
 * @param provenance what it was made with
 * @param language code of the language the bot's own words are in
 * @param modelUse what asking the model took; empty when it was not asked
 * @param fallback why quotes answer although the model was wanted; empty where it answered, was not wanted, or had nothing to add
 */
public record Reply(
        OptionalLong number,
        String question,
        String standalone,
        Kind kind,
        Status status,
        AnswerMode mode,
        String lead,
        List<Statement> statements,
        List<EvidenceSentence> evidence,
        double confidence,
        long latencyMillis,
        Timings timings,
        Provenance provenance,
        String language,
        Optional<ModelUse> modelUse,
        Optional<Fallback> fallback) {
    public Reply {
        statements = List.copyOf(statements);
        evidence = List.copyOf(evidence);
    }

    /** A reply that no model was wanted for. */
    public Reply(
            OptionalLong number,
            String question,
            String standalone,
            Kind kind,
            Status status,
            AnswerMode mode,
            String lead,
            List<Statement> statements,
            List<EvidenceSentence> evidence,
            double confidence,
            long latencyMillis,
            Timings timings,
            Provenance provenance,
            String language) {
        this(
                number,
                question,
                standalone,
                kind,
                status,
                mode,
                lead,
                statements,
                evidence,
                confidence,
                latencyMillis,
                timings,
                provenance,
                language,
                Optional.empty(),
                Optional.empty());
    }

    /** What a message was taken for. */
    public enum Kind {
        QUESTION,
        SMALLTALK,
        COMMAND
    }

    /** How it went. */
    public enum Status {
        /** With an answer, small talk or the output of a command. */
        ANSWERED,
        /** The articles do not answer. */
        ABSTAINED,
        /** The bot could not do its part. */
        ERROR
    }

    /** The same reply under the number it was recorded with. */
    public Reply withNumber(OptionalLong newNumber) {
        return with(newNumber, fallback);
    }

    /** The same reply, which is shown because the model could not be asked. */
    public Reply withFallback(Fallback why) {
        return with(number, Optional.of(why));
    }

    private Reply with(OptionalLong newNumber, Optional<Fallback> newFallback) {
        return new Reply(
                newNumber,
                question,
                standalone,
                kind,
                status,
                mode,
                lead,
                statements,
                evidence,
                confidence,
                latencyMillis,
                timings,
                provenance,
                language,
                modelUse,
                newFallback);
    }
}
