package summitbot.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpeakerRulesTest {
    private static final Glossary GLOSSARY = new Glossary(
            List.of(new Glossary.Name(
                    "Igor Tam", Glossary.Kind.PERSON, List.of("Tam", "Keeper of the Seal", "Игорь Там"))),
            List.of());

    @Test
    void changesNothingButTheSpeakers() {
        List<Sentence> sentences = sentences("Tam said no.", "The talks lasted an hour.");

        List<Sentence> assigned = SpeakerRules.assign(sentences, ArticleKind.NEWS, Optional.empty(), Glossary.EMPTY);

        assertThat(assigned.stream().map(s -> s.withSpeaker(Optional.empty()))).containsExactlyElementsOf(sentences);
        assertThat(assigned).extracting(Sentence::speaker).containsExactly(Optional.of("Tam"), Optional.empty());
    }

    @Test
    void leadsNamesAndTitlesBackToTheGlossary() {
        List<Sentence> assigned = SpeakerRules.assign(
                sentences("Tam said no.", "“Never,” the Keeper of the Seal added."),
                ArticleKind.NEWS,
                Optional.empty(),
                GLOSSARY);

        assertThat(assigned).extracting(Sentence::speaker).containsOnly(Optional.of("Igor Tam"));
    }

    @Test
    void givesAnswersToTheIntervieweeAndTheIntroductionToNobody() {
        List<Sentence> sentences = new ArrayList<>(sentences("Our reporter met him at noon.", "Why?", "Because."));
        sentences.set(1, withRole(sentences.get(1), SentenceRole.QUESTION));

        List<Sentence> assigned =
                SpeakerRules.assign(sentences, ArticleKind.INTERVIEW, Optional.of("Igor Tam"), Glossary.EMPTY);

        assertThat(assigned)
                .extracting(Sentence::speaker)
                .containsExactly(Optional.empty(), Optional.empty(), Optional.of("Igor Tam"));
    }

    @Test
    void givesBoilerplateNoSpeaker() {
        List<Sentence> sentences = List.of(withRole(sentences("Tam said no.").get(0), SentenceRole.BOILERPLATE));

        assertThat(SpeakerRules.assign(sentences, ArticleKind.NEWS, Optional.empty(), GLOSSARY))
                .extracting(Sentence::speaker)
                .containsExactly(Optional.empty());
    }

    private static List<Sentence> sentences(String... texts) {
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        for (String text : texts) {
            SentenceId id = new SentenceId("a", sentences.size() + 1);
            int end = start + text.length();
            sentences.add(new Sentence(id, start, end, 1, text, SentenceRole.STATEMENT, Optional.empty()));
            start = end + 1;
        }
        return sentences;
    }

    private static Sentence withRole(Sentence s, SentenceRole role) {
        return new Sentence(s.id(), s.start(), s.end(), s.paragraph(), s.text(), role, s.speaker());
    }
}
