/**
 * What a question asks for.
 *
 * <p>In: a person's text and the turns before it. Out: a standalone question with its language, names, expected kind of answer, publisher and date.
 */
@NullMarked
package summitbot.question;

import org.jspecify.annotations.NullMarked;
