package summitbot.corpus.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import summitbot.corpus.speaker.Line.Part;
import summitbot.corpus.speaker.Report.Form;

/** Walks through an article and finds the speaker of each sentence. */
public final class SpeakerFinder {
    private static final int NONE = -1;

    /** What an interview calls the one whom it is with; nobody of the text is introduced by it, or the name would stand here. */
    private static final Pattern ROLE = Pattern.compile(
            "(?:the |our )?(?:[a-z-]+ )*(?:analyst|expert|specialist|scientist|scholar|researcher|professor|historian|economist"
                    + "|sociologist|lawyer|writer|author|observer|commentator|interviewee|interlocutor|guest|speaker)");

    private final List<Line> lines;
    private final WordCase wordCase = new WordCase();
    private final Discourse discourse;
    private final List<Optional<Voice>> voices = new ArrayList<>();
    private int quotationStart = NONE;

    private SpeakerFinder(List<Line> lines, List<KnownName> knownNames) {
        this.lines = lines;
        for (KnownName name : knownNames) {
            for (String word : name.name().split(" ")) {
                wordCase.addName(word);
            }
        }
        Quotations first = new Quotations();
        lines.stream().filter(SpeakerFinder::isRead).forEach(line -> wordCase.read(first.read(line)));
        CastReader reader = new CastReader(wordCase);
        Quotations second = new Quotations();
        for (int i = 0; i < lines.size(); i++) {
            if (isRead(lines.get(i))) {
                reader.read(second.read(lines.get(i)), i);
            }
        }
        this.discourse = new Discourse(new Cast(reader, knownNames));
    }

    /**
     * Returns the speaker of each line, empty where the article itself asserts, and for questions and skipped lines.
     *
     * @param lines the sentences of one article in order
     * @param interviewee who gives the answers behind questions; where empty, whoever the introduction is about
     * @param knownNames names known beforehand; a speaker that is one of them gets its main form
     */
    public static List<Optional<String>> find(
            List<Line> lines, Optional<String> interviewee, List<KnownName> knownNames) {
        return new SpeakerFinder(lines, knownNames).walk(interviewee);
    }

    private static boolean isRead(Line line) {
        return line.part() != Part.SKIPPED;
    }

    private List<Optional<String>> walk(Optional<String> interviewee) {
        Quotations quotations = new Quotations();
        boolean answering = false;
        Optional<String> answerer = Optional.empty();
        List<Optional<String>> answers = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            voices.add(Optional.empty());
            answers.add(Optional.empty());
            if (line.part() == Part.SKIPPED) {
                continue;
            }
            Tokens tokens = quotations.read(line);
            discourse.atLine(i);
            if (line.part() == Part.QUESTION) {
                answerer = answering ? answerer : interviewee.or(this::introduced);
                answering = true;
            } else if (answering) {
                answers.set(i, answerer);
            } else {
                read(i, tokens);
            }
        }
        List<Optional<String>> speakers = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Optional<String> named = voices.get(i)
                    .map(Voice::name)
                    .map(name -> ROLE.matcher(name).matches() ? interviewee.orElse(name) : name);
            speakers.add(answers.get(i).or(() -> named));
        }
        return speakers;
    }

    /** Whoever the introduction of an interview is about; a description where it names nobody. */
    private Optional<String> introduced() {
        return discourse
                .last()
                .filter(v -> v.kind() == VoiceKind.PERSON)
                .map(Voice::name)
                .or(() -> Optional.of("interviewee"));
    }

    private void read(int i, Tokens tokens) {
        Phrases phrases = new Phrases(tokens, wordCase);
        Optional<Report> report = Reports.find(tokens, wordCase);
        Optional<Voice> voice = report.flatMap(r -> discourse.resolve(phrases, r.subject()));
        if (report.isPresent() && report.get().form() == Form.FRAGMENT) {
            voice = voice.filter(v -> v.kind() == VoiceKind.PERSON);
        }
        if (voice.isPresent()) {
            if (voice.get().kind() != VoiceKind.PERSON) {
                mainSubject(phrases).filter(v -> v.kind() == VoiceKind.PERSON).ifPresent(discourse::subject);
            }
            discourse.spoke(
                    voice.get(), tokens.at(report.orElseThrow().verb()).lower().startsWith("report"));
        } else if (isQuotation(tokens)) {
            voice = quotationStart != NONE && tokens.startsQuoted()
                    ? voices.get(quotationStart).or(discourse::last)
                    : discourse.last();
        } else {
            mainSubject(phrases).filter(Voice::mayBePerson).ifPresent(discourse::subject);
        }
        voices.set(i, voice);
        closeQuotation(i, tokens, report, voice);
        if (report.isPresent() && report.get().form() == Form.PASSIVE && refersBack(tokens, report.get()) && i > 0) {
            Optional<Voice> stated = voice;
            voices.set(i - 1, voices.get(i - 1).or(() -> stated));
        }
    }

    private Optional<Voice> mainSubject(Phrases phrases) {
        return new Subjects(phrases).main().flatMap(s -> discourse.resolve(phrases, s));
    }

    private static boolean isQuotation(Tokens tokens) {
        return tokens.startsQuoted()
                || tokens.beginsWithQuote() && tokens.plainWords() <= 2
                || tokens.quotedWords() > 3 * tokens.plainWords() && tokens.beginsWithQuote();
    }

    /** "A, B," he said: the sentences since the quotation opened are his as well. */
    private void closeQuotation(int i, Tokens tokens, Optional<Report> report, Optional<Voice> voice) {
        boolean tagged = report.isPresent() && report.get().form() == Form.TAG;
        if (tokens.startsQuoted() && quotationStart != NONE && tagged) {
            for (int k = quotationStart; k < i; k++) {
                voices.set(k, voice);
            }
        }
        if (!tokens.endsQuoted()) {
            quotationStart = NONE;
        } else if (!tokens.startsQuoted() || tokens.list().size() > 1) {
            quotationStart = report.isPresent() ? NONE : i;
        }
    }

    private static boolean refersBack(Tokens tokens, Report report) {
        Token first = tokens.at(0);
        return (first.is("this") || first.is("that") || first.is("it")) && report.verb() <= 5;
    }
}
