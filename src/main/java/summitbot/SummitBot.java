package summitbot;

import summitbot.command.Launcher;
import summitbot.command.SystemSurroundings;

/** Starts the bot. */
public final class SummitBot {
    private SummitBot() {}

    /** Runs the command that the arguments name, and ends the process with its exit status. */
    public static void main(String[] args) {
        System.exit(Launcher.run(args, SystemSurroundings.get()));
    }
}
