package summitbot.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import summitbot.answer.AnswerMode;
import summitbot.answer.Provenance;
import summitbot.record.AnswerChanges.ValueChange;

class AnswerChangesTest {
    private static final Exchange BEFORE = SampleExchanges.asking("Who was there?");

    private static Exchange changed(AnswerMode mode, String text, Provenance provenance) {
        return new Exchange(
                BEFORE.question(),
                BEFORE.history(),
                BEFORE.requestedMode(),
                BEFORE.standalone(),
                BEFORE.kind(),
                BEFORE.status(),
                mode,
                BEFORE.language(),
                text,
                BEFORE.statements(),
                BEFORE.evidence(),
                BEFORE.confidence(),
                BEFORE.latencyMillis() + 5,
                BEFORE.timings(),
                provenance);
    }

    @Test
    void anotherLatencyIsNoChange() {
        assertThat(AnswerChanges.between(BEFORE, changed(BEFORE.mode(), BEFORE.text(), BEFORE.provenance()))
                        .none())
                .isTrue();
    }

    @Test
    void namesWhatTheAnswerWasMadeWithWhereItChanged() {
        Exchange after = changed(AnswerMode.QUOTES, BEFORE.text(), new Provenance("c2", "p", "", "s"));

        AnswerChanges changes = AnswerChanges.between(BEFORE, after);

        assertThat(changes.values())
                .containsExactly(
                        new ValueChange("mode", "model", "quotes"),
                        new ValueChange("corpus", "c", "c2"),
                        new ValueChange("model", "m@d", ""));
        assertThat(changes.lines())
                .containsExactly("mode: model -> quotes", "corpus: c -> c2", "model: m@d -> none", "text: the same");
    }

    @Test
    void aChangedAttributionShowsAsChangedText() {
        AnswerChanges changes = AnswerChanges.between(BEFORE, changed(BEFORE.mode(), "another", BEFORE.provenance()));

        assertThat(changes.lines()).isEqualTo(List.of("text: changed"));
        assertThat(changes.json().get("text_after").textValue()).isEqualTo("another");
    }
}
