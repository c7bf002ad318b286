package summitbot.corpus;

/**
 * One thing that {@link CorpusCheck} found.
 *
 * @param severity how bad it is
 * @param message one line for a person: {@code file:line: what, what to do}
 */
public record CorpusFinding(Severity severity, String message) {
    /** How bad a finding is. */
    public enum Severity {
        /** The corpus cannot be read as it is. */
        ERROR,
        /** The corpus can be read, but an editor should look at this. */
        WARNING
    }

    static CorpusFinding error(String message) {
        return new CorpusFinding(Severity.ERROR, message);
    }

    static CorpusFinding warning(String message) {
        return new CorpusFinding(Severity.WARNING, message);
    }
}
