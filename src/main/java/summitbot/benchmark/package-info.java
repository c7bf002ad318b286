/**
 * Speed and retrieval quality beside stock LangChain4j Easy RAG.
 *
 * <p>In: a corpus or a public question set. Out: a table of both in the same run.
 */
@NullMarked
package summitbot.benchmark;

import org.jspecify.annotations.NullMarked;
