package summitbot.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import summitbot.corpus.Corpus;
import summitbot.corpus.Glossary;
import summitbot.question.NameFinder;
import summitbot.question.NameMention;
import summitbot.question.UnderstoodQuestion;
import summitbot.text.DateMention;
import summitbot.text.Dates;
import summitbot.text.StopWords;
import summitbot.text.Token;
import summitbot.text.Tokens;

/**
 * Turns a question into the terms that are looked for: names with all their spellings, words corrected where the corpus does not know
 * them, words of other languages in English. Immutable and safe to share.
 */
final class QueryTermReader {
    private static final double UNKNOWN_WORD = 0.6;

    private final CorpusStatistics statistics;
    private final NameFinder names;
    private final WordMeanings meanings;
    private final DayNames days;

    QueryTermReader(CorpusStatistics statistics, Corpus corpus) {
        this.statistics = statistics;
        Glossary glossary = corpus.names();
        names = new NameFinder(glossary);
        meanings = new WordMeanings(statistics, glossary);
        days = new DayNames(corpus);
    }

    QueryTerms read(UnderstoodQuestion question) {
        List<String> english = new ArrayList<>();
        List<QueryTerm> own = ownTerms(question, english);
        List<QueryTerm> context = question.context().isEmpty()
                ? List.of()
                : terms(question, question.context(), names.find(question.context()), english);
        boolean isEnglish = question.language().equals("en");
        String text = isEnglish ? question.text() + " " + question.context() : String.join(" ", english);
        return new QueryTerms(own, context, text.isBlank() ? question.text() : text.strip());
    }

    /** The terms of the question; a day that it gives by an event, as "the day after the signing", where the articles tell the day. */
    private List<QueryTerm> ownTerms(UnderstoodQuestion question, List<String> english) {
        String text = question.text();
        Optional<RelativeDay> relative = RelativeDay.in(text);
        Optional<LocalDate> event = relative.flatMap(found -> dayOf(question, found));
        if (event.isEmpty()) {
            return terms(question, text, question.names(), english);
        }
        LocalDate day = event.get().plusDays(relative.get().days());
        // The event tells the day; its own sentences are not what is asked for.
        String whole = text.substring(0, relative.get().start()) + " "
                + text.substring(relative.get().end());
        String named = relative.get().event();
        String rest = named.isEmpty() ? whole : whole.replace(named, " ");
        List<QueryTerm> terms = new ArrayList<>(terms(question, rest, names.find(rest), english));
        List<String> written = DayNames.written(day);
        terms.add(term(
                text.substring(relative.get().start(), relative.get().end()).strip(), written, false));
        english.add(written.get(0));
        return terms;
    }

    private Optional<LocalDate> dayOf(UnderstoodQuestion question, RelativeDay relative) {
        String event = relative.event().isEmpty() ? question.context() : relative.event();
        List<List<String>> about = terms(question, event, names.find(event), new ArrayList<>()).stream()
                .map(QueryTerm::stems)
                .toList();
        return about.isEmpty() ? Optional.empty() : statistics.dayOf(about);
    }

    private List<QueryTerm> terms(
            UnderstoodQuestion question, String text, List<NameMention> mentions, List<String> english) {
        String language = question.language();
        List<QueryTerm> terms = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        List<Token> tokens = Tokens.of(text);
        List<DateMention> dates = Dates.of(text);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            Optional<DateMention> date = dateAt(dates, token);
            if (date.isPresent()) {
                int end = date.get().end();
                List<String> written = days.of(date.get().date());
                terms.add(term(text.substring(token.start(), end), written, false));
                english.add(written.get(0));
                while (i + 1 < tokens.size() && tokens.get(i + 1).start() < end) {
                    i++;
                }
                continue;
            }
            NameMention mention = mentionAt(mentions, token);
            if (mention != null) {
                boolean namesSource = question.framing().contains(token.folded());
                if (!namesSource && seen.add(mention.name())) {
                    terms.add(term(mention.name(), mention.forms(), true));
                    english.add(mention.name());
                }
                continue;
            }
            int words = phraseWords(tokens, i, mentions, language);
            if (words > 1) {
                List<String> phrase = folded(tokens.subList(i, i + words));
                List<String> meant = meanings.ofPhrase(phrase, language);
                terms.add(term(String.join(" ", phrase), meant, false));
                english.add(meant.get(0));
                i += words - 1;
                continue;
            }
            boolean empty =
                    StopWords.contains(token, language) || question.framing().contains(token.folded());
            if (empty || !seen.add(token.folded())) {
                continue;
            }
            List<String> phrases = meanings.of(token, i > 0 && token.isCapitalised(), language);
            if (!phrases.isEmpty() && phrases.stream().allMatch(phrase -> StopWords.contains(phrase, "en"))) {
                continue;
            }
            boolean looksLikeName = token.isCapitalised() && i > 0;
            boolean name = looksLikeName || phrases.stream().anyMatch(statistics::isProper);
            terms.add(term(token.text(), phrases.isEmpty() ? List.of(token.folded()) : phrases, name));
            english.add(phrases.isEmpty() ? token.text() : phrases.get(0));
        }
        return terms;
    }

    /** How many words from here on have a meaning together; 1 when they have none. */
    private int phraseWords(List<Token> tokens, int from, List<NameMention> mentions, String language) {
        if (language.equals("en")) {
            return 1;
        }
        for (int words = Math.min(WordMeanings.MAX_PHRASE_WORDS, tokens.size() - from); words > 1; words--) {
            List<Token> run = tokens.subList(from, from + words);
            boolean noName = run.stream().allMatch(token -> mentionAt(mentions, token) == null);
            if (noName && !meanings.ofPhrase(folded(run), language).isEmpty()) {
                return words;
            }
        }
        return 1;
    }

    /** The day that is written from this word on; a month or a year alone is looked for as it is written. */
    private Optional<DateMention> dateAt(List<DateMention> dates, Token token) {
        return dates.stream()
                .filter(date -> date.start() == token.start())
                .filter(date -> !days.of(date.date()).isEmpty())
                .findFirst();
    }

    private static List<String> folded(List<Token> tokens) {
        return tokens.stream().map(Token::folded).toList();
    }

    private static @Nullable NameMention mentionAt(List<NameMention> mentions, Token token) {
        for (NameMention mention : mentions) {
            if (token.start() >= mention.start() && token.end() <= mention.end()) {
                return mention;
            }
        }
        return null;
    }

    private QueryTerm term(String shown, List<String> phrases, boolean name) {
        List<String> stems = phrases.stream().map(Stems::line).distinct().toList();
        List<String> known = stems.stream().filter(statistics::hasPhrase).toList();
        double frequencyWeight = statistics.inverseFrequency(known.isEmpty() ? stems : known);
        // A common word that the corpus happens not to use tells less than a name it does not know.
        double weight = known.isEmpty() && !name ? frequencyWeight * UNKNOWN_WORD : frequencyWeight;
        return new QueryTerm(shown, phrases, stems, name, !known.isEmpty(), weight);
    }
}
