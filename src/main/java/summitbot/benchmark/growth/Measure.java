package summitbot.benchmark.growth;

/** What is measured at each size, in the order of the table. */
enum Measure {
    PASSAGES("passages", ""),
    STOCK_INGEST("ingest, characters/s, stock", "the embedding model"),
    INGEST("ingest, characters/s, bot (target: 1.4 times stock)", "the embedding model"),
    INDEX("index beside the model, ms an article", "FTS5 and the pages written"),
    STOCK_SEARCH("search, 10 of all passages, p50 ms, stock", "every vector, an object each"),
    SEARCH("search, p50 ms, bot", "every vector, a byte a number"),
    ANSWER("quotes answer, p50 ms", "the embedding of the question; keyword search as articles grow"),
    ANSWER_P95("quotes answer, p95 ms", ""),
    RATE("quotes answers/s, four at a time (target: 150 on 2 cores)", "processors"),
    RATE_P95("their p95, ms (target: 60)", ""),
    PROCESSOR("their processor time, ms an answer", "as above"),
    MODEL_P95("answer with a model that takes no time, p95 ms (target: 50)", "a quotes answer, and one call"),
    MODEL_SHARE("share of these that the model worded", ""),
    READ("reading the articles, s", "rules for speakers and boilerplate"),
    START("start of a process to its first answer, s", "reading the articles"),
    MEMORY("its peak memory, MB", "sentences and their words"),
    HEAP("heap in use while it answers, MB", "sentences and their words");

    private final String label;
    private final String bound;

    Measure(String label, String bound) {
        this.label = label;
        this.bound = bound;
    }

    String label() {
        return label;
    }

    /** What bounds it, as profiles show. */
    String bound() {
        return bound;
    }
}
