/**
 * Finds by rule whose words, view or account a sentence of English news reports.
 *
 * <p>In: the sentences of one article and the names that are known beforehand. Out: a speaker for each sentence, or none.
 *
 * <p>Reading order: {@link summitbot.corpus.speaker.Quotations} cuts a sentence into tokens and hides what is quoted;
 * {@link summitbot.corpus.speaker.Reports} finds the reporting clause and the words that name its subject;
 * {@link summitbot.corpus.speaker.Cast} and {@link summitbot.corpus.speaker.Discourse} lead those words back to a name;
 * {@link summitbot.corpus.speaker.SpeakerFinder} walks through the article. There is no part-of-speech tagger behind it: word lists
 * and the order of words decide, and what they cannot decide stays the article's own.
 */
@NullMarked
package summitbot.corpus.speaker;

import org.jspecify.annotations.NullMarked;
