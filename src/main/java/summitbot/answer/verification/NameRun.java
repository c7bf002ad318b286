package summitbot.answer.verification;

import java.util.List;

/**
 * Capitalised words in a row, titles included: {@code Foreign Minister Tavia Brandt}.
 *
 * @param words the words of the run, at least one of them proper
 * @param first index of its first word in the text
 * @param last index of its last word
 */
record NameRun(List<Word> words, int first, int last) {
    /** The words that name, without the titles. */
    List<Word> proper() {
        return words.stream().filter(Word::proper).toList();
    }

    String text() {
        return String.join(" ", words.stream().map(word -> word.token().text()).toList());
    }
}
