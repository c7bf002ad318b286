package summitbot.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import summitbot.corpus.speaker.KnownName;
import summitbot.corpus.speaker.Line;
import summitbot.corpus.speaker.SpeakerFinder;
import summitbot.corpus.speaker.VoiceKind;

/** Finds by rule whose words, view or account each sentence of an article reports. Stateless and safe to share. */
public final class SpeakerRules {
    private SpeakerRules() {}

    /**
     * Returns the same sentences in the same order, each with its speaker: the fullest form of the name that the article prints, or
     * the glossary's; a description ("witnesses") where nobody is named; empty where the article itself asserts, and for questions
     * and boilerplate. The rules are made for English; a text in another language gets few speakers or none.
     *
     * @param sentences one article's sentences in order, boilerplate included; the speakers they have are ignored
     * @param kind the form of the article
     * @param interviewee whose answers an interview prints; where empty, whoever its introduction is about; ignored in news
     * @param glossary names to which the names of the article are led back
     */
    public static List<Sentence> assign(
            List<Sentence> sentences, ArticleKind kind, Optional<String> interviewee, Glossary glossary) {
        boolean interview = kind == ArticleKind.INTERVIEW;
        List<Line> lines = sentences.stream().map(s -> line(s, interview)).toList();
        List<KnownName> names =
                glossary.names().stream().map(SpeakerRules::known).toList();
        List<Optional<String>> speakers = SpeakerFinder.find(lines, interviewee, names);
        List<Sentence> assigned = new ArrayList<>(sentences.size());
        for (int i = 0; i < sentences.size(); i++) {
            assigned.add(sentences.get(i).withSpeaker(speakers.get(i)));
        }
        return assigned;
    }

    private static Line line(Sentence sentence, boolean interview) {
        Line.Part part = switch (sentence.role()) {
            case STATEMENT -> Line.Part.TEXT;
            case QUESTION -> interview ? Line.Part.QUESTION : Line.Part.SKIPPED;
            case BOILERPLATE -> Line.Part.SKIPPED;
        };
        return new Line(sentence.text(), sentence.paragraph(), part);
    }

    private static KnownName known(Glossary.Name name) {
        VoiceKind kind = switch (name.kind()) {
            case PERSON -> VoiceKind.PERSON;
            case ORGANISATION -> VoiceKind.BODY;
            case PLACE, EVENT -> VoiceKind.PLACE;
        };
        return new KnownName(name.name(), kind, name.variants());
    }
}
