/**
 * One request to a server of models, and its streamed reply.
 *
 * <p>In: a request and how this kind of server is asked. Out: the whole reply within its time, or a failure in plain words.
 */
@NullMarked
package summitbot.model.http;

import org.jspecify.annotations.NullMarked;
