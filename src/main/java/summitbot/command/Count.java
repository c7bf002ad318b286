package summitbot.command;

/** A number of things in words. */
final class Count {
    private Count() {}

    /** Returns "1 article", "2 articles". */
    static String of(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
