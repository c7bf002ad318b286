package summitbot.corpus.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpeakerFinderTest {

    static List<SpeakerCase> articles() {
        return SpeakerCase.all("seeds");
    }

    static List<SpeakerCase> tuned() {
        return SpeakerCase.all("invented/tuned");
    }

    @ParameterizedTest
    @MethodSource({"articles", "tuned"})
    void findsEverySpeakerOfTheTextsItWasTunedOn(SpeakerCase text) {
        assertThat(text.mistakes()).isEmpty();
    }

    @Test
    void findsNineteenOfTwentySpeakersOfTextsItWasNotTunedOn() {
        List<SpeakerCase> texts = SpeakerCase.all("invented/held-out");
        List<String> mistakes =
                texts.stream().flatMap(text -> text.mistakes().stream()).toList();
        int sentences = texts.stream().mapToInt(SpeakerCase::size).sum();

        assertThat(mistakes).hasSizeLessThanOrEqualTo(sentences * 6 / 100);
    }
}
