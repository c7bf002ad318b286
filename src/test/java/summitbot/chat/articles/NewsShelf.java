package summitbot.chat.articles;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import summitbot.corpus.Article;
import summitbot.corpus.ArticleKind;
import summitbot.corpus.Attribution;
import summitbot.corpus.Corpus;
import summitbot.corpus.Glossary;
import summitbot.corpus.TitleBy;
import summitbot.testing.SampleCorpus;
import summitbot.testing.SampleCorpus.Line;

/** Four invented articles that state more or less about themselves. */
public final class NewsShelf {
    private NewsShelf() {}

    /** The bridge: everything stated. The mill: only an inferred date. The interview: no date. The seals: nothing. */
    public static Corpus corpus() {
        Article bridge = stated(
                SampleCorpus.article(
                        "bridge",
                        Optional.of("Rovda Press Agency"),
                        Optional.of(LocalDate.of(2030, 5, 2)),
                        Line.of("The old bridge over the Lenn was closed after an inspection on Tuesday."),
                        Line.by("Ada Korr", "Mayor Ada Korr said the letter of the engineers had been published.")),
                "Bridge in Rovda closed after inspection",
                TitleBy.PUBLISHER,
                Optional.of("Milo Saar"),
                Optional.of("https://rovda.example/bridge"));
        Article mill = stated(
                SampleCorpus.article(
                        "mill",
                        Optional.of("The Lenn Gazette"),
                        Optional.empty(),
                        Line.of("The paper mill will dismiss forty workers because the price of wood rose.")),
                "Paper mill dismisses workers",
                TitleBy.EDITOR,
                Optional.empty(),
                Optional.empty());
        Article interview = stated(
                SampleCorpus.article(
                        "interview",
                        Optional.of("Talk.rv"),
                        Optional.empty(),
                        Line.by("Ines Tolm", "We measure the river every hour, and nobody reads the numbers at all.")),
                "Interview with hydrologist Ines Tolm",
                TitleBy.EDITOR,
                Optional.empty(),
                Optional.empty());
        Article seals = SampleCorpus.article(
                "seals", Optional.empty(), Optional.empty(), Line.of("Seals were counted on the sandbank."));
        return new Corpus(
                List.of(bridge, inferred(mill), asInterview(interview), seals),
                new Glossary(
                        List.of(
                                new Glossary.Name(
                                        "Ines Tolm", Glossary.Kind.PERSON, List.of("Tolm", "Инес Тольм", "Тольм")),
                                new Glossary.Name("Ada Korr", Glossary.Kind.PERSON, List.of("Korr", "Корр"))),
                        List.of()),
                "0".repeat(64));
    }

    private static Article stated(
            Article article, String title, TitleBy by, Optional<String> author, Optional<String> url) {
        Attribution old = article.attribution();
        return with(
                article,
                new Attribution(title, by, old.publisher(), author, old.published(), Optional.empty(), url),
                ArticleKind.NEWS,
                Optional.empty());
    }

    private static Article inferred(Article article) {
        Attribution old = article.attribution();
        Attribution dated = new Attribution(
                old.title(),
                old.titleBy(),
                old.publisher(),
                old.author(),
                Optional.empty(),
                Optional.of(LocalDate.of(2030, 5, 6)),
                old.url());
        return with(article, dated, ArticleKind.NEWS, Optional.empty());
    }

    private static Article asInterview(Article article) {
        return with(article, article.attribution(), ArticleKind.INTERVIEW, Optional.of("Ines Tolm"));
    }

    private static Article with(Article article, Attribution attribution, ArticleKind kind, Optional<String> guest) {
        return new Article(
                article.id(),
                article.origin(),
                attribution,
                kind,
                article.language(),
                guest,
                article.text(),
                article.sentences(),
                article.hash());
    }
}
