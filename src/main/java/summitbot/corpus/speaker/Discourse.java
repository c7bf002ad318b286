package summitbot.corpus.speaker;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import summitbot.corpus.speaker.Mention.Kind;

/** Who has been spoken of so far, so that "he", "the minister" and "the statement" find their names. Not safe to share. */
final class Discourse {
    private static final int REMEMBERED_PEOPLE = 8;

    private static final Set<String> COMPANIES =
            WordList.of("company firm group giant startup start-up maker manufacturer carmaker"
                    + " automaker chipmaker retailer carrier operator corporation business");

    private final Cast cast;
    private final Deque<Voice> people = new ArrayDeque<>();
    private Optional<Voice> body = Optional.empty();
    private Optional<Voice> group = Optional.empty();
    private Optional<Voice> last = Optional.empty();
    private Optional<Voice> speaker = Optional.empty();
    private Optional<Voice> speakingBody = Optional.empty();
    private Optional<Member> company = Optional.empty();
    private int companyLine;
    private int personLine;
    private boolean relays;
    private int line;

    Discourse(Cast cast) {
        this.cast = cast;
    }

    void atLine(int number) {
        line = number;
    }

    /** Whoever spoke, or was the subject of a sentence, last. */
    Optional<Voice> last() {
        return last;
    }

    /**
     * Remembers a speaker.
     *
     * @param relaying whether it only passes on news, as a newspaper that "reported"
     */
    void spoke(Voice voice, boolean relaying) {
        relays = relaying;
        last = Optional.of(voice);
        speaker = last;
        boolean issues =
                voice.kind() == VoiceKind.BODY || voice.kind() == VoiceKind.UNKNOWN || voice.kind() == VoiceKind.PLACE;
        if (issues) {
            speakingBody = last;
        }
        subject(voice);
        relays = false;
    }

    /** Remembers the subject of a sentence that reports nobody's words. */
    void subject(Voice voice) {
        if (voice.mayBePerson()) {
            people.removeIf(p -> p.name().equals(voice.name()));
            people.addFirst(voice);
            personLine = line;
            if (people.size() > REMEMBERED_PEOPLE) {
                people.removeLast();
            }
        }
        if (voice.kind() == VoiceKind.BODY || voice.kind() == VoiceKind.UNKNOWN || voice.kind() == VoiceKind.PLACE) {
            body = Optional.of(voice);
        } else if (voice.kind() == VoiceKind.GROUP) {
            group = Optional.of(voice);
        }
        if (!relays && (voice.kind() == VoiceKind.BODY || voice.kind() == VoiceKind.UNKNOWN)) {
            cast.named(List.of(voice.name().split(" "))).ifPresent(member -> {
                company = Optional.of(member);
                companyLine = line;
            });
        }
        if (voice.kind() == VoiceKind.PERSON) {
            last = Optional.of(voice);
        }
    }

    /** The speaker that the words name. */
    Optional<Voice> resolve(Phrases phrases, Subject subject) {
        List<Span> spans = subject.spans();
        if (subject.group()) {
            return group(phrases, spans);
        }
        List<Mention> mentions = new ArrayList<>();
        for (Span span : spans) {
            mentions.add(Mention.of(phrases, span));
        }
        for (Mention mention : mentions) {
            if (mention.kind() == Kind.NAME) {
                return Optional.of(name(mention));
            }
        }
        for (Mention mention : mentions) {
            if (!mention.name().isEmpty()) {
                return resolve(phrases, mention);
            }
        }
        return resolve(phrases, mentions.get(0));
    }

    private Optional<Voice> group(Phrases phrases, List<Span> spans) {
        List<String> names = new ArrayList<>();
        for (Span span : spans) {
            resolve(phrases, Mention.of(phrases, span)).map(Voice::name).ifPresent(names::add);
        }
        if (names.isEmpty()) {
            return Optional.empty();
        }
        int beforeLast = names.size() - 1;
        String joined = names.size() == 1
                ? names.get(0)
                : String.join(", ", names.subList(0, beforeLast)) + " and " + names.get(beforeLast);
        return Optional.of(Voice.described(joined, VoiceKind.GROUP));
    }

    private Optional<Voice> resolve(Phrases phrases, Mention mention) {
        return switch (mention.kind()) {
            case PRONOUN -> pronoun(mention.head());
            case NAME -> Optional.of(name(mention));
            case TITLE -> Optional.of(title(mention));
            case BODY -> Optional.of(body(mention));
            case DOCUMENT -> Optional.of(document(phrases, mention));
            case OTHER -> Optional.of(cast.knownAs(mention.text()).orElseGet(() -> other(mention)));
        };
    }

    private Voice name(Mention mention) {
        Optional<Member> member = cast.named(mention.name());
        member.ifPresent(m -> m.recalled(line));
        return member.map(Member::voice).orElseGet(() -> Voice.described(mention.text(), VoiceKind.UNKNOWN));
    }

    private Optional<Voice> pronoun(String pronoun) {
        if (pronoun.equals("it")) {
            return body.or(() -> last);
        }
        if (pronoun.equals("they")) {
            return group.or(() -> body).or(() -> last);
        }
        Voice.Gender gender = pronoun.equals("she") ? Voice.Gender.FEMALE : Voice.Gender.MALE;
        Voice latest = people.peekFirst();
        if (latest != null
                && line - personLine <= 1
                && latest.gender().fits(gender)
                && latest.kind() == VoiceKind.UNKNOWN) {
            return Optional.of(latest);
        }
        List<Voice> fitting = people.stream()
                .filter(p -> p.gender().fits(gender))
                .sorted(Comparator.comparing(
                        p -> p.kind() != VoiceKind.PERSON && p.name().indexOf(' ') < 0))
                .toList();
        if (fitting.isEmpty()) {
            return last;
        }
        Voice nearest = fitting.get(0);
        if (nearest.gender() != gender && Character.isLowerCase(nearest.name().codePointAt(0))) {
            return fitting.stream()
                    .limit(3)
                    .filter(p -> p.gender() == gender)
                    .findFirst()
                    .or(() -> Optional.of(nearest));
        }
        return Optional.of(nearest);
    }

    private Voice title(Mention mention) {
        Optional<Voice> known = cast.knownAs(mention.text());
        if (known.isPresent()) {
            return known.get();
        }
        Optional<Member> surname = cast.withSurname(mention.text());
        if (surname.isPresent()) {
            surname.get().recalled(line);
            return surname.get().voice();
        }
        if (mention.plural()) {
            return plural(mention);
        }
        if (mention.head().endsWith("-old")
                || mention.definite()
                        && mention.modifiers().stream().anyMatch(m -> m.endsWith("-born") || m.endsWith("-old"))) {
            return people.stream().findFirst().orElseGet(() -> Voice.described(mention.text(), VoiceKind.PERSON));
        }
        Optional<Member> member = cast.titled(mention.head(), mention.modifiers(), VoiceKind.PERSON, fit(mention));
        member.ifPresent(m -> m.recalled(line));
        return member.map(Member::voice).orElseGet(() -> {
            Member described = new Member(mention.text(), VoiceKind.PERSON);
            described.learn(mention.head());
            return described.voice();
        });
    }

    private static Cast.Fit fit(Mention mention) {
        if (!mention.definite()) {
            return Cast.Fit.SAME_NOUN_AND_MODIFIER;
        }
        return mention.owned() ? Cast.Fit.MODIFIER : Cast.Fit.NOUN;
    }

    /** "The two leaders": the pair that was spoken of last. */
    private Voice plural(Mention mention) {
        return Voice.described(mention.text(), VoiceKind.GROUP);
    }

    private Voice body(Mention mention) {
        Optional<Voice> known = cast.knownAs(mention.text());
        if (known.isPresent()) {
            return known.get();
        }
        if (!mention.name().isEmpty()) {
            Optional<Member> named = cast.named(mention.name());
            named.ifPresent(m -> m.recalled(line));
            return Voice.described(mention.text(), VoiceKind.BODY);
        }
        if (mention.plural() && !mention.head().equals("police")) {
            return Voice.described(mention.text(), VoiceKind.GROUP);
        }
        if (mention.definite() && mention.modifiers().isEmpty()) {
            Optional<Member> member = bodyReference(mention.head());
            member.ifPresent(m -> m.recalled(line));
            if (member.isPresent()) {
                return member.get().voice();
            }
            if (body.isPresent() && body.get().name().endsWith(mention.head())) {
                return body.get();
            }
        }
        if (mention.definite() && !mention.modifiers().isEmpty()) {
            Optional<Member> member =
                    cast.titled(mention.head(), mention.modifiers(), VoiceKind.BODY, Cast.Fit.MODIFIER);
            if (member.isPresent()) {
                return member.get().voice();
            }
        }
        return Voice.described(mention.text(), VoiceKind.BODY);
    }

    private Optional<Member> bodyReference(String noun) {
        Optional<Member> called = cast.bodyCalled(noun);
        if (called.isPresent()) {
            return called;
        }
        Optional<Member> titled = cast.titled(noun, Set.of(), VoiceKind.BODY, Cast.Fit.NOUN);
        if (titled.isPresent() || !COMPANIES.contains(noun)) {
            return titled;
        }
        Optional<Member> recent = company.filter(c -> line - companyLine <= 2);
        return recent.isPresent() ? recent : cast.mainBody();
    }

    private Voice document(Phrases phrases, Mention mention) {
        if (mention.source().isPresent()) {
            Optional<Voice> source =
                    resolve(phrases, Mention.of(phrases, mention.source().get()));
            if (source.isPresent()) {
                return source.get();
            }
        }
        boolean bare = mention.modifiers().stream().allMatch(VAGUE::contains);
        if (bare
                && STATEMENTS.contains(mention.head())
                && (mention.definite() || mention.modifiers().contains("corresponding"))) {
            Optional<Voice> author = mention.head().equals("report") ? speakingBody : speakingBody.or(() -> speaker);
            if (author.isPresent()) {
                return author.get();
            }
        }
        return Voice.described(mention.text(), VoiceKind.BODY);
    }

    /** Texts that a body issues, so that the next mention of one means the body that spoke before. */
    private static final Set<String> STATEMENTS =
            WordList.of("statement report release communique communiqué announcement"
                    + " declaration message post readout bulletin");

    private static final Set<String> VAGUE =
            WordList.of("corresponding separate official joint same press news later written brief"
                    + " short latest new further first second final full");

    private Voice other(Mention mention) {
        boolean plural = Nouns.isPlural(mention.head());
        return Voice.described(mention.text(), plural ? VoiceKind.GROUP : VoiceKind.THING);
    }
}
