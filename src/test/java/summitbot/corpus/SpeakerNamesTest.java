package summitbot.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import summitbot.testing.SampleCorpus;

class SpeakerNamesTest {
    @Test
    void speakersThatNoGlossaryNamesAreNames() {
        Corpus corpus = new Corpus(List.of(SampleCorpus.harbour()), Glossary.EMPTY, "hash");

        assertThat(corpus.names().names())
                .extracting(Glossary.Name::name)
                .containsExactly("Ilmar Vessen", "Dorota Quill", "Tavia Brandt");
        assertThat(corpus.glossary()).isEqualTo(Glossary.EMPTY);
    }

    @Test
    void aNameOfTheGlossaryStaysAsEditorsWroteIt() {
        Corpus corpus = new Corpus(List.of(SampleCorpus.harbour()), SampleCorpus.glossary(), "hash");

        assertThat(corpus.names()).isEqualTo(SampleCorpus.glossary());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nordian presidency", "Quill", "The Office Of The First Lord", "Ann Ferry"})
    void officesAndNamesThatAreCommonWordsAreLeftOut(String speaker) {
        Article article = SampleCorpus.article(
                "a",
                Optional.empty(),
                Optional.empty(),
                SampleCorpus.Line.by(speaker, "“We shall see,” " + speaker + " said."),
                SampleCorpus.Line.of("The ferry left on Monday."));

        assertThat(new Corpus(List.of(article), Glossary.EMPTY, "hash").names()).isEqualTo(Glossary.EMPTY);
    }
}
