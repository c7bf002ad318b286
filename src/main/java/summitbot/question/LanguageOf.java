package summitbot.question;

import summitbot.text.Languages;

/** The language that a question is read in. */
final class LanguageOf {
    private LanguageOf() {}

    /** Returns en, ru, kk or tr; a text that does not tell, such as names alone, is read as English. */
    static String question(String text) {
        String language = Languages.detect(text);
        return language.equals(Languages.UNDETERMINED) ? "en" : language;
    }
}
