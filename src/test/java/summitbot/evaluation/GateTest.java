package summitbot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static summitbot.testing.SampleCorpus.harbour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import summitbot.config.SettingsReader;
import summitbot.failure.InvalidInputException;

class GateTest {
    /** One right, one refused. */
    private static final List<Judgement> HALF = List.of(
            Samples.JUDGE.judge(Samples.howLong(), Samples.answered("", Samples.quote(harbour(), 2))),
            Samples.JUDGE.judge(Samples.bothPresidents(), Samples.abstained("The articles do not say.")));

    private static EvaluationSummary under(String gate) {
        return new EvaluationSummary(
                HALF, Samples.manifest(), Optional.empty(), Optional.of(GateReader.parse("gate.yaml", gate)), false);
    }

    private static void refused(String text, String... lines) {
        assertThatThrownBy(() -> GateReader.parse("gate.yaml", text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(String.join("\n", lines));
    }

    @Test
    void limitsThatAreReachedAreKept() {
        EvaluationSummary summary =
                under("limits: {passed: {min: 0.5}, over_refusal: {max: 0.5}, quote_exactness: {min: 1}}");

        assertThat(summary.keepsGate()).isTrue();
        List<String> table = summary.gateTable();
        assertThat(table.get(table.size() - 1)).isEqualTo("Gate: kept.");
        assertThat(summary.json().at("/gate/kept").booleanValue()).isTrue();
    }

    @Test
    void aLimitNotReachedIsNamed() {
        EvaluationSummary summary = under("limits: {passed: {min: 0.51}, over_refusal: {max: 0.4}}");

        assertThat(summary.keepsGate()).isFalse();
        List<String> table = summary.gateTable();
        assertThat(table.get(table.size() - 1))
                .isEqualTo("Gate: not kept: passed is 50.0 %, allowed is at least 51.0 %;"
                        + " over-refusal is 50.0 %, allowed is at most 40.0 %.");
        assertThat(summary.json().at("/gate/limits/0/kept").booleanValue()).isFalse();
    }

    @Test
    void whatIsNotMeasuredKeepsNoLimit() {
        EvaluationSummary summary = under("limits: {repair_rate: {max: 1.0}}");

        assertThat(summary.keepsGate()).isFalse();
        assertThat(summary.gateTable()).anyMatch(line -> line.contains("repair rate is not measured"));
    }

    @Test
    void aRunWithoutLimitsKeepsThem() {
        EvaluationSummary summary =
                new EvaluationSummary(HALF, Samples.manifest(), Optional.empty(), Optional.empty(), false);

        assertThat(summary.keepsGate()).isTrue();
        assertThat(summary.gateTable()).isEmpty();
        assertThat(summary.json().has("gate")).isFalse();
    }

    @Test
    void refusesWhatItDoesNotKnowWithLine() {
        refused(
                """
                mode: fast
                limit: 3
                limits:
                  quote_exactness: {min: 100}
                  passed: {least: 0.5}
                  over_refusal: 0.1
                """,
                "gate.yaml:1: mode is fast; allowed is auto, quotes or model.",
                "gate.yaml:2: limit is not a known key; known are limits, mode, purpose, questions, scores, settings.",
                "gate.yaml:4: 100 is not allowed for quote_exactness; allowed is a number from 0 to 1.",
                "gate.yaml:5: least is not a known key; known are max, min.",
                "gate.yaml:6: over_refusal has no limit; allowed is min, max or both, as {min: 0.8}.");
        assertThatThrownBy(() -> GateReader.parse("gate.yaml", "limits: {speed: {min: 1}}"))
                .hasMessageStartingWith("gate.yaml:1: speed is no measure; known are passed, ");
        refused("", "gate.yaml:1: holds no limits; allowed are limits, mode, purpose, questions, scores, settings.");
        refused("mode: quotes", "gate.yaml:1: limits is missing; add at least one, as passed: {min: 0.8}.");
    }

    @Test
    void saysWhereARunIsNotWhatTheLimitsWereMadeFor() {
        Gate gate = GateReader.parse("gate.yaml", """
                questions: corpus/questions/summit.yaml
                mode: quotes
                settings: {answer.minConfidence: 0.9, answer.maxQuotes: 3}
                limits: {passed: {min: 0.5}}
                """);
        QuestionSet other = new QuestionSet("mine.yaml", "hash", List.of(Samples.howLong()));

        assertThat(gate.mismatches(other, "auto", SettingsReader.read(Path.of("config"))))
                .containsExactly(
                        "gate.yaml is for corpus/questions/summit.yaml; this run asks mine.yaml.",
                        "gate.yaml is for --mode quotes; this run has auto.",
                        "gate.yaml was made with answer.minConfidence 0.9; here it is 0.5.");
    }

    @Test
    void theFilesOfTheProjectFitItsSettings() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("config/evaluation"))) {
            for (Path file : files.toList()) {
                Gate gate = Gate.read(file);
                QuestionSet set = new QuestionSet(gate.questions().orElseThrow(), "hash", List.of(Samples.howLong()));

                assertThat(gate.mismatches(set, gate.mode().orElseThrow(), SettingsReader.read(Path.of("config"))))
                        .isEmpty();
            }
        }
    }
}
