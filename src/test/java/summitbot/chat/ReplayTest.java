package summitbot.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static summitbot.testing.SampleCorpus.ferry;
import static summitbot.testing.SampleCorpus.harbour;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import summitbot.answer.Abstention;
import summitbot.answer.Answer;
import summitbot.answer.ModePreference;
import summitbot.config.Settings.ChatSettings;
import summitbot.question.Turn;
import summitbot.record.AnswerChanges;
import summitbot.record.Exchange;
import summitbot.record.RecordedAnswer;
import summitbot.testing.KeyWording;
import summitbot.testing.SampleCorpus;
import summitbot.testing.ScriptedAnswerer;

class ReplayTest {
    private final List<Exchange> recorded = new ArrayList<>();

    private ChatService service(ScriptedAnswerer answerer) {
        return new ChatService(
                answerer,
                SampleCorpus.corpus(),
                new KeyWording(),
                new ChatSettings(1_000, 10, 60),
                ScriptedAnswerer.PROVENANCE,
                exchange -> {
                    recorded.add(exchange);
                    return OptionalLong.of(recorded.size());
                });
    }

    private RecordedAnswer recordedAnswer(Answer answer) {
        List<Turn> history = List.of(new Turn(Turn.Role.USER, "Who met?"), new Turn(Turn.Role.BOT, "Two presidents."));
        service(ScriptedAnswerer.always(answer))
                .reply(ChatMessage.of("How long did they talk?", history, ModePreference.QUOTES));
        return new RecordedAnswer(1, Instant.EPOCH, recorded.get(0));
    }

    @Test
    void saysThatNothingChanged() {
        Answer answer = ScriptedAnswerer.quotes(harbour(), 2);

        AnswerChanges changes = new Replay(service(ScriptedAnswerer.always(answer))).replay(recordedAnswer(answer));

        assertThat(changes.none()).isTrue();
        assertThat(changes.lines()).containsExactly("Nothing changed.");
    }

    @Test
    void saysWhichQuotesChanged() {
        RecordedAnswer before = recordedAnswer(ScriptedAnswerer.quotes(harbour(), 2, 3));

        AnswerChanges changes =
                new Replay(service(ScriptedAnswerer.always(ScriptedAnswerer.quotes(harbour(), 3, 4)))).replay(before);

        assertThat(changes.lines())
                .containsExactly(
                        "- harbour#2 The negotiations at the Grey Lighthouse in Port Kesh lasted nearly four hours.",
                        "+ harbour#4 Nordian President Dorota Quill thanked Vessen for “patience in a hard winter.”",
                        "text: changed");
    }

    @Test
    void saysThatItAbstainsNow() {
        RecordedAnswer before = recordedAnswer(ScriptedAnswerer.quotes(ferry(), 1));
        Answer abstention = ScriptedAnswerer.abstention(Abstention.Reason.NOT_STATED);

        AnswerChanges changes = new Replay(service(ScriptedAnswerer.always(abstention))).replay(before);

        assertThat(changes.lines()).contains("status: answered -> abstained");
        assertThat(changes.json().at("/values/status/before").textValue()).isEqualTo("answered");
        assertThat(changes.json().at("/quotes_removed/0/article").textValue()).isEqualTo("ferry");
        assertThat(changes.json().get("changed").booleanValue()).isTrue();
    }

    @Test
    void asksWithTheSameTurnsAndModeAndRecordsNothing() {
        Answer answer = ScriptedAnswerer.quotes(harbour(), 2);
        RecordedAnswer before = recordedAnswer(answer);
        ScriptedAnswerer today = ScriptedAnswerer.always(answer);

        new Replay(service(today)).replay(before);

        assertThat(today.requests().get(0).question().history()).hasSize(2);
        assertThat(today.requests().get(0).mode()).isEqualTo(ModePreference.QUOTES);
        assertThat(recorded).hasSize(1);
    }
}
