package summitbot.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import summitbot.answer.AnswerMode;
import summitbot.answer.ModePreference;
import summitbot.answer.Provenance;
import summitbot.answer.Timings;
import summitbot.corpus.Paragraph;
import summitbot.question.Turn;

/** Invented exchanges. */
final class SampleExchanges {
    private SampleExchanges() {}

    static Exchange asking(String question) {
        return new Exchange(
                question,
                List.of(
                        new Turn(Turn.Role.USER, "Who met?"),
                        new Turn(Turn.Role.BOT, "Two presidents, “so it is said”.")),
                ModePreference.AUTO,
                question + " (standalone)",
                "question",
                "answered",
                AnswerMode.MODEL,
                "en",
                "The reply to " + question,
                List.of(new RecordedStatement("Own words.", List.of(quote(2), quote(3)))),
                List.of(new RecordedEvidence("harbour", 2, 0.75), new RecordedEvidence("ferry", 1, 0.5)),
                0.625,
                41,
                new Timings(1, 2, 3, 4),
                new Provenance("c", "p", "m@d", "s"));
    }

    private static RecordedQuote quote(int sentence) {
        return new RecordedQuote(
                "harbour",
                "harbour.txt",
                sentence,
                10 * sentence,
                10 * sentence + 9,
                "“Тоқаев said so,” sentence " + sentence + ".",
                "Title",
                Optional.of("The Harbour Post"),
                Optional.empty(),
                Optional.of(LocalDate.of(2031, 3, 14)),
                Optional.empty(),
                Optional.of(new Paragraph("Before. “Тоқаев said so,” sentence " + sentence + ".", 8)));
    }
}
