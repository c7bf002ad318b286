package summitbot.corpus.importing;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import summitbot.corpus.importing.PageLines.Line;

/**
 * Finds the article on an HTML page by the density of its paragraphs: what is known not to be text is taken away, then the innermost
 * element is looked for that still holds nearly all long lines with few links. Pages are too unlike for rules by site.
 */
final class MainText {
    private static final String NEVER_TEXT =
            "script, style, noscript, template, nav, footer, aside, form, button, select, input, textarea, "
                    + "iframe, object, embed,"
                    + " svg, canvas, video, audio, figure, dialog, [role=navigation], [role=complementary], "
                    + "[role=banner],"
                    + " [role=contentinfo], [role=dialog], sup:has(a)";
    private static final String HIDDEN =
            "[hidden], [aria-hidden=true], [style~=(?i)display:\\s*none]," + " [style~=(?i)visibility:\\s*hidden]";
    private static final Pattern FURNITURE = Pattern.compile(
            "(?:^|[\\s_-])(?:comments?|disqus|share|sharing|social|related|promo|newsletter|subscri\\w*"
                    + "|advert\\w*|ads?|banner|cookies?"
                    + "|consent|breadcrumbs?|sidebar|recommend\\w*|trending|popular|popup|modal|overlay|paywall"
                    + "|tags?|footer|nav|navbar"
                    + "|menu|author-bio|about-author|donat\\w*|support-us|read-?(?:more|also|next)"
                    + "|more-(?:stories|news|on)|outbrain"
                    + "|taboola|widget|gallery|carousel|slideshow|player|lightbox|toolbar|masthead|skip-link"
                    + "|pagination|print-only|credits?|caption)(?:$|[\\s_-])",
            Pattern.CASE_INSENSITIVE);

    /** What looks like page furniture but holds more of the text than this is the article's own frame. */
    private static final double LARGEST_FURNITURE = 0.4;

    /** The article's element holds at least this share of the long lines. */
    private static final double NEARLY_ALL = 0.8;

    /** An element that calls itself the article holds more than this share. */
    private static final double NAMED_SHARE = 0.2;

    private static final int LONG_LINE = 60;
    private static final int SHORT_SENTENCE = 25;
    private static final double FEW_LINKS = 0.33;
    private static final double MOSTLY_LINKS = 0.5;
    private static final Pattern ENDS_SENTENCE = Pattern.compile("[.!?…:。！？][\"'”’»)]*$");

    private final Element body;

    private MainText(Document page) {
        this.body = page.body();
    }

    /**
     * Returns the article's paragraphs in order, its headline left out; empty when the page holds no long line. Changes the page.
     *
     * @param title the headline, which stands above the text
     */
    static List<String> of(Document page, String title) {
        MainText text = new MainText(page);
        text.takeAway();
        return text.paragraphs(title);
    }

    private void takeAway() {
        body.select(NEVER_TEXT).remove();
        int all = Math.max(1, body.text().length());
        removeSmall(body.select(HIDDEN), all);
        Elements furniture = new Elements();
        for (Element element : body.select("[class], [id]")) {
            boolean frame = element.nameIs("article")
                    || element.nameIs("main")
                    || element == body
                    || !element.select("[itemprop=articleBody]").isEmpty();
            if (!frame
                    && FURNITURE
                            .matcher(element.className() + " " + element.id())
                            .find()) {
                furniture.add(element);
            }
        }
        removeSmall(furniture, all);
    }

    private static void removeSmall(Elements elements, int all) {
        for (Element element : elements) {
            if (element.text().length() < LARGEST_FURNITURE * all) {
                element.remove();
            }
        }
    }

    private List<String> paragraphs(String title) {
        List<Line> lines = PageLines.of(body);
        Element container = container(lines);
        int firstLong = -1;
        int lastLong = -1;
        int heading = -1;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (isLong(line) && isWithin(line.place(), container)) {
                firstLong = firstLong < 0 ? i : firstLong;
                lastLong = i;
            }
            if (firstLong < 0 && (line.place().nameIs("h1") || isSame(line.text(), title))) {
                heading = i;
            }
        }
        List<String> paragraphs = new ArrayList<>();
        if (firstLong < 0) {
            return paragraphs;
        }
        for (int i = heading < 0 ? firstLong : heading + 1; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean standfirst = i < firstLong && line.text().length() >= LONG_LINE / 2;
            boolean inside = i >= firstLong && isWithin(line.place(), container);
            boolean trailing =
                    i > lastLong && !ENDS_SENTENCE.matcher(line.text()).find();
            if ((standfirst || inside)
                    && !trailing
                    && line.linkDensity() < MOSTLY_LINKS
                    && !isSame(line.text(), title)) {
                paragraphs.add(line.text());
            }
        }
        return paragraphs;
    }

    private static boolean isLong(Line line) {
        int length = line.text().length();
        boolean sentence =
                length >= SHORT_SENTENCE && ENDS_SENTENCE.matcher(line.text()).find();
        return (sentence || length >= LONG_LINE) && line.linkDensity() < FEW_LINKS;
    }

    private static boolean isSame(String line, String title) {
        return line.equalsIgnoreCase(title);
    }

    private static boolean isWithin(Element place, Element container) {
        return place == container || place.parents().contains(container);
    }

    /** The element that the page calls its article, else the innermost one with nearly all characters of long lines. */
    private Element container(List<Line> lines) {
        Map<Element, Integer> weight = new IdentityHashMap<>();
        for (Line line : lines) {
            if (isLong(line)) {
                for (Element e = line.place(); e != null; e = e.parent()) {
                    weight.merge(e, line.text().length(), Integer::sum);
                }
            }
        }
        int all = weight.getOrDefault(body, 0);
        return innermost(named(weight, all), weight);
    }

    /** What the page itself names as its text, unless most long lines stand elsewhere or several elements claim it. */
    private Element named(Map<Element, Integer> weight, int all) {
        for (String selector : new String[] {"[itemprop=articleBody]", "article"}) {
            Element heaviest = null;
            int second = 0;
            for (Element element : body.select(selector)) {
                int here = weight.getOrDefault(element, 0);
                if (heaviest == null || here > weight.getOrDefault(heaviest, 0)) {
                    second = heaviest == null ? 0 : weight.getOrDefault(heaviest, 0);
                    heaviest = element;
                } else if (!element.parents().contains(heaviest)) {
                    second = Math.max(second, here);
                }
            }
            int here = heaviest == null ? 0 : weight.getOrDefault(heaviest, 0);
            if (heaviest != null && here > NAMED_SHARE * all && here > 2 * second) {
                return heaviest;
            }
        }
        return body;
    }

    private static Element innermost(Element outermost, Map<Element, Integer> weight) {
        double nearlyAll = NEARLY_ALL * weight.getOrDefault(outermost, 0);
        Element container = outermost;
        for (Element heaviest = container; heaviest != null; ) {
            container = heaviest;
            heaviest = null;
            for (Element child : container.children()) {
                if (nearlyAll > 0 && weight.getOrDefault(child, 0) >= nearlyAll && !isSingleParagraph(child)) {
                    heaviest = child;
                }
            }
        }
        return container;
    }

    private static boolean isSingleParagraph(Element element) {
        return element.nameIs("p") || element.nameIs("li") || element.nameIs("blockquote");
    }
}
