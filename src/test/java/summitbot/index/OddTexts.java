package summitbot.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts as they hardly ever stand in the news: many scripts, marks, digits, signs and control characters. The same at each run. */
final class OddTexts {
    private static final List<String> WORDS = List.of(
            "the",
            "a",
            "wind",
            "winds",
            "harbour",
            "harbours",
            "São",
            "Jorge",
            "co-operation",
            "don't",
            "l'État",
            "U.S.",
            "G20",
            "2025-08-15",
            "1,000",
            "½",
            "x²",
            "naïve",
            "e\u0301tude",
            "\u0301loose",
            "Ångström",
            "İstanbul",
            "ISTANBUL",
            "ıslak",
            "Straße",
            "ǅ",
            "Ёлка",
            "Йод",
            "кофе",
            "Қазақстан",
            "Тоқаев",
            "ΣΊΣΥΦΟΣ",
            "中國",
            "日本語",
            "한국어",
            "हिन्दी",
            "עברית",
            "😀",
            "👩🏽‍🚀",
            "₽100",
            "€5",
            "a_b",
            "#tag",
            "@name",
            "http://a.b/c?d=e",
            "\u0000",
            "nul\u0000nul",
            "\u200bzero",
            "soft\u00adhyphen",
            "\ufeffmark",
            "ﬁnance",
            "ﷺ",
            "running",
            "runs",
            "agreed",
            "agreement",
            "relational",
            "generously",
            "sky",
            "skies",
            "happily",
            "nationalities",
            "'quoted'",
            "\"double\"",
            "back\\slash",
            "tab\tbed",
            "line\nfeed",
            "𝒳",
            "𐐀𐐨");

    private OddTexts() {}

    static List<String> many(int count) {
        Random random = new Random(20);
        List<String> texts = new ArrayList<>(WORDS);
        while (texts.size() < count) {
            StringBuilder text = new StringBuilder();
            for (int words = 1 + random.nextInt(30); words > 0; words--) {
                text.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(5) == 0 ? ", " : " ");
            }
            texts.add(text.toString().strip());
        }
        return texts;
    }

    /** One to four words, or the beginning of a text as a phrase. */
    static List<String> query(Random random, List<String> texts) {
        List<String> keywords = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            if (random.nextInt(3) > 0) {
                keywords.add(WORDS.get(random.nextInt(WORDS.size())));
            } else {
                String[] words = texts.get(random.nextInt(texts.size())).split(" ", -1);
                int first = random.nextInt(words.length);
                int last = Math.min(words.length, first + 1 + random.nextInt(3));
                keywords.add(String.join(" ", List.of(words).subList(first, last)));
            }
        }
        return keywords;
    }
}
