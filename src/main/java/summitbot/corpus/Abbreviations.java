package summitbot.corpus;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** What a word in front of a full stop says about the end of a sentence: English news style, with common Russian, Kazakh and Turkish forms. */
final class Abbreviations {
    /** How an abbreviation binds to the capitalised word or number behind it. */
    enum Kind {
        /** No abbreviation: the full stop ends a sentence. */
        NONE,
        /** Always goes on, as {@code Mr. Smith}. */
        GOES_ON,
        /** Goes on before a number, as {@code Aug. 8} and {@code No. 10}. */
        BEFORE_NUMBER,
        /** Ends a sentence only before a word that often begins one, as {@code in the U.S. The talks}. */
        DOUBTFUL,
        /** Ends a sentence unless a day, month or time zone follows, as {@code 3 p.m. Monday}. */
        TIME
    }

    private static final Set<String> GOES_ON = words("""
            Mr Mrs Ms Mx Messrs Dr Drs Prof Rev Fr Hon Rt Pres Gov Govs Sen Sens Rep Reps Gen Gens Lt Col Cols Maj Capt Cmdr Cdr
            Sgt Cpl Pvt Adm Brig Supt Insp Det Amb Atty Mme Mlle St Ste Mt Ft Dist Univ Assn v vs viz cf approx ca
            e.g i.e a.k.a т.е т.к ул им пр просп пл тов гр проф акад ген полк адм гос зам напр
            Doç Yrd Av Sn Alb Gnl Org Öğr Arş Uzm Müh""");
    private static final Set<String> BEFORE_NUMBER = words("""
            Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec No Nos Art Arts Sec Fig Figs Vol Ch Eq pp p par cl Rs est tel Tel Ext c b d r fl
            ст п пп стр с рис табл гл № м б""");
    private static final Set<String> DOUBTFUL =
            words("Inc Corp Ltd Co Cos Jr Sr Bros Esq Dept Ave Blvd plc etc al млн млрд тыс руб обл");
    private static final Set<String> TIME = words("a.m p.m am pm");
    private static final Set<String> AFTER_TIME = words("""
            Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
            September October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Eastern Central Mountain
            Pacific Greenwich ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT UTC BST CET CEST MSK""");
    private static final Set<String> BEGINNINGS = words("""
            The A An This That These Those He She It They We You I His Her Its Their Our My There Here But And Or So Yet Nor
            However Meanwhile Later Earlier Then Now Still Also Both Some Many Most All Each Every Such No Not None Nobody
            Nothing In On At By For From With Without Within During After Before Since Until When While Where Who What Why
            How Which If Although Though Because As Despite According To Under Over About Against Between Among Instead
            Moreover Furthermore Separately Asked Speaking Last Next Once Only Even Just Another Other Several Two Three
            Он Она Оно Они Мы Вы Это Эта Этот Эти В На По Но И А Как При После До Также Однако Между Ранее Позже Кроме
            Ол Олар Бұл Біз Сондай-ақ Бірақ Ал Осы Кейін Bu O Onlar Biz Ancak Ama Ve Bir Daha Sonra Ayrıca""");

    private Abbreviations() {}

    private static Set<String> words(String list) {
        return Set.copyOf(Arrays.asList(list.trim().split("\\s+")));
    }

    /** Whether a sentence often begins with this word, printed with a capital. */
    static boolean beginsSentences(String word) {
        return BEGINNINGS.contains(word);
    }

    /** Whether this word goes on after a time of day. */
    static boolean followsTime(String word) {
        return AFTER_TIME.contains(word);
    }

    /**
     * Judges the word before a full stop.
     *
     * @param word what stands between the last space, quotation mark or bracket and the full stop, inner full stops included
     * @param afterNumber whether a number stands before it
     */
    static Kind kind(String word, boolean afterNumber) {
        if (GOES_ON.contains(word)) {
            return Kind.GOES_ON;
        }
        if (TIME.contains(word)) {
            return Kind.TIME;
        }
        if (DOUBTFUL.contains(word)) {
            return Kind.DOUBTFUL;
        }
        if (isYear(word)) {
            // "2025 г. Президент" is a year and may end the sentence, "2024 г. 5 мая" goes on, "г. Алматы" is a city.
            return afterNumber ? Kind.BEFORE_NUMBER : Kind.GOES_ON;
        }
        if (BEFORE_NUMBER.contains(word)) {
            return Kind.BEFORE_NUMBER;
        }
        if ((isInitial(word) && !afterNumber) || isDotted(word)) {
            return Kind.DOUBTFUL;
        }
        return Kind.NONE;
    }

    private static boolean isYear(String word) {
        return switch (word) {
            case "г", "гг", "ж", "жж", "ғ" -> true;
            default -> false;
        };
    }

    private static boolean isInitial(String word) {
        return word.codePointCount(0, word.length()) == 1 && Character.isUpperCase(word.codePointAt(0));
    }

    /** {@code U.S}, {@code Ph.D}, {@code А.С}; written small ({@code т.д}) it ends a sentence before a capital. */
    private static boolean isDotted(String word) {
        if (word.indexOf('.') < 1 || word.equals(word.toLowerCase(Locale.ROOT))) {
            return false;
        }
        for (String part : word.split("\\.", -1)) {
            if (part.isEmpty() || part.length() > 2 || !part.chars().allMatch(Character::isLetter)) {
                return false;
            }
        }
        return true;
    }
}
