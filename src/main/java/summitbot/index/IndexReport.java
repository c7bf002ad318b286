package summitbot.index;

/**
 * What an update of the index did.
 *
 * @param passages passages now in the index
 * @param embedded passages whose embedding was computed; 0 when nothing changed
 * @param removed passages that are no longer in the corpus, or changed
 */
public record IndexReport(int passages, int embedded, int removed) {}
