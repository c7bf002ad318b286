package summitbot.answer;

import summitbot.evidence.EvidenceSentence;
import summitbot.question.NameMention;
import summitbot.text.Tokens;

/** Whose words a sentence reports, compared with the names of a question. */
final class Speakers {
    private Speakers() {}

    static boolean isSpokenBy(EvidenceSentence sentence, NameMention name) {
        String speaker = sentence.sentence()
                .speaker()
                .map(who -> " " + String.join(" ", Tokens.folded(who)) + " ")
                .orElse("");
        return name.forms().stream().anyMatch(form -> speaker.contains(" " + form + " "));
    }
}
