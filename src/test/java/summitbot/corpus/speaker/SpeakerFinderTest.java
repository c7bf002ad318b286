package summitbot.corpus.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import summitbot.corpus.speaker.Line.Part;

class SpeakerFinderTest {

    static List<SpeakerCase> tuned() {
        return SpeakerCase.all("invented/tuned");
    }

    @ParameterizedTest
    @MethodSource("tuned")
    void findsEverySpeakerOfTheTextsItWasTunedOn(SpeakerCase text) {
        assertThat(text.mistakes()).isEmpty();
    }

    @Test
    void findsMostSpeakersOfTextsItWasNotTunedOn() {
        List<SpeakerCase> texts = SpeakerCase.all("invented/held-out");
        List<String> mistakes =
                texts.stream().flatMap(text -> text.mistakes().stream()).toList();
        int sentences = texts.stream().mapToInt(SpeakerCase::size).sum();

        assertThat(mistakes).hasSizeLessThanOrEqualTo(sentences * 5 / 100);
    }

    @Test
    void aQuotationOverSeveralParagraphsKeepsItsSpeaker() {
        assertThat(speakers(
                        new Line("“The harbour is closed,” said Ann Marsh, the harbour master.", 1, Part.TEXT),
                        new Line("“Nothing moves.", 1, Part.TEXT),
                        new Line("“Not even the gulls. We wait.", 2, Part.TEXT),
                        new Line("Then we open.”", 2, Part.TEXT),
                        new Line("The port handles nine ships a day.", 3, Part.TEXT)))
                .containsExactly("Ann Marsh", "Ann Marsh", "Ann Marsh", "Ann Marsh", "-");
    }

    @Test
    void aQuotationThatIsNeverClosedEndsWithItsParagraph() {
        assertThat(speakers(
                        new Line("Ann Marsh said: “The harbour is closed.", 1, Part.TEXT),
                        new Line("The port handles nine ships a day.", 2, Part.TEXT)))
                .containsExactly("Ann Marsh", "-");
    }

    @Test
    void theAssertionBeforeAStatementOfItsSourceGetsTheSpeaker() {
        assertThat(speakers(
                        new Line("The bridge will open in May.", 1, Part.TEXT),
                        new Line("This was announced by Transport Minister Ole Brun.", 1, Part.TEXT)))
                .containsExactly("Ole Brun", "Ole Brun");
    }

    @Test
    void anIndefiniteDescriptionFindsTheNameThatFollows() {
        assertThat(speakers(
                        new Line("A senior Castle aide said on Sunday that talks would go on.", 1, Part.TEXT),
                        new Line(
                                "Castle foreign policy aide Igor Tam told state media that he was hopeful.",
                                2,
                                Part.TEXT)))
                .containsExactly("Igor Tam", "Igor Tam");
    }

    @Test
    void boilerplateNeitherSpeaksNorEndsAnAnswer() {
        List<Line> lines = List.of(
                new Line("— What comes next?", 1, Part.QUESTION),
                new Line("— Rain.", 2, Part.TEXT),
                new Line("Photo: H. Moen said", 3, Part.SKIPPED),
                new Line("The ministry said there would be more of it.", 4, Part.TEXT));

        assertThat(SpeakerFinder.find(lines, Optional.of("Freya Lund"), List.of()))
                .containsExactly(
                        Optional.empty(), Optional.of("Freya Lund"), Optional.empty(), Optional.of("Freya Lund"));
    }

    @Test
    void anInterviewWithoutIntervieweeIsGivenByWhoeverItsIntroductionIsAbout() {
        List<Line> lines = List.of(
                new Line("Glaciologist Freya Lund spoke to our paper in her camp.", 1, Part.TEXT),
                new Line("— What comes next?", 2, Part.QUESTION),
                new Line("— Rain.", 3, Part.TEXT));

        assertThat(SpeakerFinder.find(lines, Optional.empty(), List.of()))
                .containsExactly(Optional.empty(), Optional.empty(), Optional.of("Freya Lund"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“The ice will be gone in ten years,” the expert said.",
                "The analyst believes that the ice will be gone in ten years.",
                "According to the political analyst, the ice will be gone.",
                "“The ice will be gone,” noted the researcher."
            })
    void whomAnInterviewCallsByTheRoleIsTheOneItIsWith(String sentence) {
        List<Line> lines = List.of(
                new Line("The glaciers of the north are melting faster than ever.", 1, Part.TEXT),
                new Line(sentence, 2, Part.TEXT));

        assertThat(SpeakerFinder.find(lines, Optional.of("Freya Lund"), List.of()))
                .containsExactly(Optional.empty(), Optional.of("Freya Lund"));
    }

    @Test
    void aRoleThatTheTextGivesToSomebodyElseStaysTheirs() {
        List<Line> lines = List.of(
                new Line("Economist Olaf Berg disagrees with her, he told a radio station.", 1, Part.TEXT),
                new Line("“The price will rise,” the economist said.", 2, Part.TEXT));

        assertThat(SpeakerFinder.find(lines, Optional.of("Freya Lund"), List.of())
                        .get(1))
                .contains("Olaf Berg");
    }

    @Test
    void inNewsARoleStaysARole() {
        assertThat(speakers(new Line("“The ice will be gone,” the expert said.", 1, Part.TEXT)))
                .doesNotContain("Freya Lund");
    }

    @Test
    void aKnownNameGetsItsMainForm() {
        List<Line> lines =
                List.of(new Line("Mr Tam welcomed the vote, and the Keeper of the Seal agreed.", 1, Part.TEXT));
        KnownName known = new KnownName("Igor Tam", VoiceKind.PERSON, List.of("Tam", "Ihor Tam"));

        assertThat(SpeakerFinder.find(lines, Optional.empty(), List.of(known)))
                .containsExactly(Optional.of("Igor Tam"));
    }

    @Test
    void textsWithoutSentencesHaveNoSpeakers() {
        assertThat(speakers()).isEmpty();
        assertThat(speakers(
                        new Line("", 1, Part.TEXT),
                        new Line("  ", 1, Part.TEXT),
                        new Line("“", 2, Part.TEXT),
                        new Line("’s", 2, Part.TEXT),
                        new Line("said", 3, Part.TEXT),
                        new Line(", she", 4, Part.TEXT)))
                .hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 4_000, 5_000_000})
    void readsFiveMegabytesOfWordsAndMarksWithoutOrder(int lineLength) {
        List<Line> lines = disorder(5_000_000, lineLength);

        assertThat(SpeakerFinder.find(lines, Optional.empty(), List.of())).hasSameSizeAs(lines);
    }

    private static List<String> speakers(Line... lines) {
        return SpeakerFinder.find(List.of(lines), Optional.empty(), List.of()).stream()
                .map(speaker -> speaker.orElse("-"))
                .toList();
    }

    private static List<Line> disorder(int length, int lineLength) {
        String[] words =
                ("said Smith the President of Ann Lee told that who , . “ ” \" ' ( ) — : ; and but according to he she it"
                                + " in Monday 45 ministry statement called for by was not Inc's ’ as agreed Jones’s “A report \u0000 🙂")
                        .split(" ");
        Random random = new Random(7);
        List<Line> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int written = 0; written < length; ) {
            String word = words[random.nextInt(words.length)];
            line.append(word).append(' ');
            written += word.length() + 1;
            if (line.length() >= lineLength) {
                lines.add(new Line(line.toString(), lines.size() / 3, Part.TEXT));
                line.setLength(0);
            }
        }
        lines.add(new Line(line.toString(), lines.size(), Part.TEXT));
        return lines;
    }
}
