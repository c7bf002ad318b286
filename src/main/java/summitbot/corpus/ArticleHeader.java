package summitbot.corpus;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The front matter of an article file. Everything optional that is left out is not stated.
 *
 * @param publishedInferred an ISO date that an editor inferred; or {@code true} beside {@code published}, which makes that date inferred
 * @param speakers an editor's correction: sentence number → name; an empty name means that the article itself speaks
 */
record ArticleHeader(
        String id,
        String origin,
        String title,
        @JsonProperty("title_by") TitleBy titleBy,
        Optional<String> publisher,
        Optional<String> author,
        Optional<LocalDate> published,
        @JsonProperty("published_inferred") Optional<String> publishedInferred,
        Optional<String> language,
        Optional<String> url,
        Optional<ArticleKind> kind,
        Optional<String> interviewee,
        Map<Integer, String> speakers) {
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,99}");

    ArticleHeader {
        publisher = stated(publisher);
        author = stated(author);
        language = stated(language);
        url = stated(url);
        interviewee = stated(interviewee);
        publishedInferred = stated(publishedInferred);
        List<String> problems = new ArrayList<>();
        if (!ID.matcher(id).matches()) {
            problems.add("id is '" + id
                    + "'; allowed are up to 100 letters, digits, '-', '_' and '.', the first a letter or digit.");
        }
        addIfBlank("origin", origin, problems);
        addIfBlank("title", title, problems);
        wrongInference(published, publishedInferred).ifPresent(problems::add);
        speakers.keySet().stream()
                .filter(number -> number < 1)
                .map(number -> "speakers names sentence " + number + "; sentences count from 1.")
                .forEach(problems::add);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
    }

    private static void addIfBlank(String key, String value, List<String> problems) {
        if (value.isBlank()) {
            problems.add(key + " is empty; it needs a value.");
        }
    }

    private static Optional<String> stated(Optional<String> value) {
        return value.map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Optional<String> wrongInference(Optional<LocalDate> published, Optional<String> inferred) {
        if (inferred.isEmpty() || isFalse(inferred.get())) {
            return Optional.empty();
        }
        if (isTrue(inferred.get())) {
            return published.isPresent()
                    ? Optional.empty()
                    : Optional.of(
                            "published_inferred is true, but there is no published; write the inferred date there.");
        }
        if (published.isPresent()) {
            return Optional.of("published_inferred is '" + inferred.get()
                    + "' although published is given; allowed beside it are true and false.");
        }
        try {
            LocalDate.parse(inferred.get());
            return Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.of("published_inferred is '" + inferred.get()
                    + "'; allowed is a date such as 2025-01-31, true or false.");
        }
    }

    private static boolean isTrue(String word) {
        return word.toLowerCase(Locale.ROOT).equals("true");
    }

    private static boolean isFalse(String word) {
        return word.toLowerCase(Locale.ROOT).equals("false");
    }

    Attribution attribution() {
        boolean inferred = publishedInferred.isPresent() && isTrue(publishedInferred.get());
        Optional<LocalDate> inferredDate = inferred
                ? published
                : publishedInferred.filter(word -> !isFalse(word)).map(LocalDate::parse);
        return new Attribution(
                title.strip(), titleBy, publisher, author, inferred ? Optional.empty() : published, inferredDate, url);
    }
}
