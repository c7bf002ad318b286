package summitbot.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds by rule whose words, view or account each sentence of an article reports. Stateless. */
public final class SpeakerRules {
    private SpeakerRules() {}

    /**
     * Returns the same sentences in the same order, each with its speaker.
     *
     * @param sentences one article's sentences in order, boilerplate included; their own speakers are ignored
     * @param kind the form of the article
     * @param interviewee whose answers an interview prints; ignored in news
     * @param glossary names to which the names of the article are led back
     */
    public static List<Sentence> assign(
            List<Sentence> sentences, ArticleKind kind, Optional<String> interviewee, Glossary glossary) {
        List<Sentence> assigned = new ArrayList<>(sentences.size());
        boolean answering = false;
        for (Sentence sentence : sentences) {
            answering |= kind == ArticleKind.INTERVIEW && sentence.role() == SentenceRole.QUESTION;
            boolean answer = answering && sentence.role() == SentenceRole.STATEMENT;
            assigned.add(sentence.withSpeaker(answer ? interviewee : Optional.empty()));
        }
        return assigned;
    }
}
