package summitbot.question;

import java.util.List;
import summitbot.corpus.Glossary;

/**
 * A name found in a text.
 *
 * @param name the form shown to people
 * @param kind what it names
 * @param start offset of its first character in the text, in UTF-16 units
 * @param end offset behind its last character
 * @param forms every way in which a sentence may write it, folded, words parted by one space
 */
public record NameMention(String name, Glossary.Kind kind, int start, int end, List<String> forms) {
    public NameMention {
        forms = List.copyOf(forms);
    }
}
