package summitbot.console;

import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Completes a command at the start of a line; questions are left alone. */
final class CommandCompleter implements Completer {
    private final List<String> commands;

    CommandCompleter(List<String> commands) {
        this.commands = List.copyOf(commands);
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        if (line.wordIndex() == 0 && line.line().startsWith("/")) {
            commands.forEach(command -> candidates.add(new Candidate(command)));
        }
    }
}
