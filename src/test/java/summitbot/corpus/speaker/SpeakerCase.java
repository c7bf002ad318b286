package summitbot.corpus.speaker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import summitbot.corpus.speaker.Line.Part;

/**
 * A text with the speaker of each sentence, written by reading it. One sentence a line, {@code speaker | sentence}; an empty line
 * parts paragraphs. As speaker {@code -} is the article itself, {@code ?} marks a question, {@code !} boilerplate, and
 * {@code A / B} means that either is right. {@code # interviewee: X} makes it an interview, {@code # known: X = variant, variant}
 * stands for a name of the glossary.
 */
record SpeakerCase(
        String name, List<Line> lines, List<String> gold, Optional<String> interviewee, List<KnownName> knownNames) {

    private static final String ROOT = "/summitbot/corpus/speakers/";

    /** All cases of a folder below the fixtures, in the order of their names. */
    static List<SpeakerCase> all(String folder) {
        try (Stream<Path> files =
                Files.list(Path.of(SpeakerCase.class.getResource(ROOT + folder).toURI()))) {
            return files.sorted().map(SpeakerCase::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SpeakerCase read(Path file) {
        List<Line> lines = new ArrayList<>();
        List<String> gold = new ArrayList<>();
        List<KnownName> known = new ArrayList<>();
        Optional<String> interviewee = Optional.empty();
        int paragraph = 1;
        try {
            for (String row : Files.readAllLines(file)) {
                if (row.startsWith("# interviewee: ")) {
                    interviewee = Optional.of(row.substring("# interviewee: ".length()));
                } else if (row.startsWith("# known: ")) {
                    String[] name = row.substring("# known: ".length()).split(" = ");
                    known.add(new KnownName(name[0], VoiceKind.PERSON, List.of(name[1].split(", "))));
                } else if (row.isBlank()) {
                    paragraph++;
                } else if (!row.startsWith("#")) {
                    int bar = row.indexOf(" | ");
                    gold.add(row.substring(0, bar).strip());
                    lines.add(new Line(row.substring(bar + 3), paragraph, part(gold.get(gold.size() - 1))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SpeakerCase(file.getFileName().toString(), lines, gold, interviewee, known);
    }

    private static Part part(String gold) {
        return switch (gold) {
            case "?" -> Part.QUESTION;
            case "!" -> Part.SKIPPED;
            default -> Part.TEXT;
        };
    }

    /** Number of sentences that can have a speaker. */
    int size() {
        return (int) lines.stream().filter(l -> l.part() == Part.TEXT).count();
    }

    /** One line for each sentence whose speaker is found wrong. */
    List<String> mistakes() {
        List<Optional<String>> found = SpeakerFinder.find(lines, interviewee, knownNames);
        List<String> mistakes = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String speaker = found.get(i).orElse("-");
            boolean text = lines.get(i).part() == Part.TEXT;
            List<String> right = text ? List.of(gold.get(i).split(" / ")) : List.of("-");
            if (right.stream().noneMatch(speaker::equalsIgnoreCase)) {
                mistakes.add(name + ": " + speaker + " instead of " + gold.get(i) + ": "
                        + lines.get(i).text());
            }
        }
        return mistakes;
    }
}
