package summitbot.answer;

import summitbot.evidence.EvidenceSentence;
import summitbot.question.NameMention;
import summitbot.text.Tokens;

/** Whose words a sentence reports, compared with the names of a question. */
final class Speakers {
    private Speakers() {}

    static boolean isSpokenBy(EvidenceSentence sentence, NameMention name) {
        return mentions(sentence.sentence().speaker().orElse(""), name);
    }

    /** Whether the sentence reports somebody's words and mentions the name in them. */
    static boolean isAbout(EvidenceSentence sentence, NameMention name) {
        return sentence.sentence().speaker().isPresent()
                && mentions(sentence.sentence().text(), name);
    }

    static boolean isNamedIn(EvidenceSentence sentence, NameMention name) {
        return mentions(sentence.sentence().text(), name);
    }

    private static boolean mentions(String text, NameMention name) {
        String folded = " " + String.join(" ", Tokens.folded(text)) + " ";
        return name.forms().stream().anyMatch(form -> folded.contains(" " + form + " "));
    }
}
