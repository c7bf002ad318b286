package summitbot.corpus.speaker;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Somebody or something with a name in the article, and what the article calls it besides. Filled while the cast is read. */
final class Member {
    /** A title that the article gives a member: its head noun and the words that narrow it. */
    record Title(String head, Set<String> modifiers) {}

    private static final int MAX_TITLES = 12;

    private final String name;
    private VoiceKind kind;
    private Voice.Gender gender = Voice.Gender.UNKNOWN;
    private final Set<Title> titles = new LinkedHashSet<>();
    private int mentions;
    private int she;
    private int he;
    private int firstLine = Integer.MAX_VALUE;
    private int lastMention = -1;

    Member(String name, VoiceKind kind) {
        this.name = name;
        this.kind = kind;
    }

    void mentioned(int line) {
        mentions++;
        firstLine = Math.min(firstLine, line);
    }

    /** Remembers the latest sentence that speaks of it, as the article is walked through. */
    void recalled(int line) {
        lastMention = Math.max(lastMention, line);
    }

    void addTitle(Title title) {
        if (titles.size() < MAX_TITLES) {
            titles.add(title);
        }
        if (kind == VoiceKind.UNKNOWN) {
            kind = Nouns.isPerson(title.head()) ? VoiceKind.PERSON : VoiceKind.BODY;
        }
        learn(title.head());
    }

    /** Takes the gender from a word such as "spokeswoman" or "Mr". */
    void learn(String word) {
        if (gender == Voice.Gender.UNKNOWN && FunctionWords.FEMALE.contains(word)) {
            gender = Voice.Gender.FEMALE;
        } else if (gender == Voice.Gender.UNKNOWN && FunctionWords.MALE.contains(word)) {
            gender = Voice.Gender.MALE;
        }
    }

    /** Counts the pronouns that stand for it. */
    void vote(int newShe, int newHe) {
        she += newShe;
        he += newHe;
        if (kind == VoiceKind.UNKNOWN && he + she > 1) {
            kind = VoiceKind.PERSON;
        }
    }

    void setKind(VoiceKind newKind) {
        kind = kind == VoiceKind.UNKNOWN ? newKind : kind;
    }

    String name() {
        return name;
    }

    VoiceKind kind() {
        return kind;
    }

    Voice.Gender gender() {
        if (gender != Voice.Gender.UNKNOWN || she == he) {
            return gender;
        }
        return she > he ? Voice.Gender.FEMALE : Voice.Gender.MALE;
    }

    List<Title> titles() {
        return new ArrayList<>(titles);
    }

    int mentions() {
        return mentions;
    }

    int firstLine() {
        return firstLine;
    }

    int lastMention() {
        return lastMention;
    }

    Voice voice() {
        return new Voice(name, kind, gender());
    }
}
