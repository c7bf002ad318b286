package summitbot;

/** Starts the bot. */
public final class SummitBot {
    private SummitBot() {}

    public static void main(String[] args) {
        System.out.println("hello");
    }
}
