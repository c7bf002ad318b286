/**
 * How the bot that runs is doing.
 *
 * <p>In: replies, calls of the language model and of Telegram, what waits. Out: figures for Prometheus, health and readiness, served on a
 * port of this machine. Nothing here holds what people wrote or who they are: every label has one of a few values known beforehand.
 */
@NullMarked
package summitbot.monitoring;

import org.jspecify.annotations.NullMarked;
