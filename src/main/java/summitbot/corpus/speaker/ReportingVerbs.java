package summitbot.corpus.speaker;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import summitbot.corpus.speaker.ReportingVerb.Tense;
import summitbot.corpus.speaker.ReportingVerb.Use;

/** The verbs of English that report words or views, with all their forms. */
final class ReportingVerbs {
    private static final Map<String, ReportingVerb> FORMS = new HashMap<>();

    /** Forms that are nouns as well, and more often so. */
    private static final Set<String> NOUNS = WordList.of(
            "advocate advocates venture ventures figure figures worry worries guarantee guarantees echo echoes state states report reports claim claims call calls note notes estimate"
                    + " estimates hope hopes fear fears comment comments remark remarks promise promises demand demands praise blame thanks"
                    + " view views doubt doubts forecast forecasts appeal appeals urge urges pledge pledges vow vows answer answers reply"
                    + " replies request requests stress stresses tweet tweets post posts joke jokes question questions hint hints signal"
                    + " signals quote quotes label labels brand brands project projects highlight highlights wonder wonders slam slams"
                    + " blast blasts point points detail details outline outlines rule rules wish wishes welcome regret regrets advise"
                    + " boast boasts complain cry cries laugh laughs sigh sighs smile smiles shout shouts whisper whispers"
                    + " guess reason reasons object objects voice voices counter counters applause damn find finds read reads"
                    + " show shows share shares reveal dispute disputes protest protests counsel charge charges reject suspect suspects");

    static {
        irregular(Use.SAYS, "say says said saying");
        irregular(Use.SAYS, "tell tells told telling");
        regular(
                Use.SAYS,
                "explain stress remark insist reiterate emphasize emphasise argue contend assert quip joke retort"
                        + " concede acknowledge lament caution opine enthuse exclaim elaborate clarify reckon");
        doubling(Use.SAYS, "admit");
        regular(
                Use.ACCOUNT,
                "announce declare report confirm claim allege note reveal disclose tweet predict estimate believe hope"
                        + " fear expect doubt praise thank congratulate commend applaud hail laud criticize criticise"
                        + " condemn denounce slam blame accuse urge demand vow pledge promise threaten complain warn"
                        + " highlight underline underscore mention specify apologize apologise voice express wish regret"
                        + " affirm reaffirm restate suggest testify recount boast decry deplore chide scold rebuke berate"
                        + " lambast lambaste ridicule mock question dispute disagree disavow profess proclaim"
                        + " insinuate theorize theorise postulate hypothesize hypothesise summarize summarise salute bemoan"
                        + " detail outline guess reason object protest advocate advise recommend cheer speculate surmise"
                        + " stipulate");
        irregular(Use.ACCOUNT, "deny denies denied denying");
        irregular(Use.ACCOUNT, "reply replies replied replying");
        irregular(Use.ACCOUNT, "think thinks thought thinking");
        irregular(Use.ACCOUNT, "write writes wrote writing written");
        irregular(Use.ACCOUNT, "forecast forecasts forecasted forecasting");
        irregular(Use.ACCOUNT, "foresee foresees foresaw foreseeing");
        doubling(Use.ACCOUNT, "regret");
        regular(
                Use.CLAUSE,
                "add project state agree maintain observe recall conclude indicate imply hint signal assure inform brief remind notify"
                        + " respond answer counter comment repeat propose advise guarantee pray venture wonder ask decide"
                        + " learn determine ascertain worry imagine suspect sense discover convey post echo attest warrant"
                        + " certify muse figure concur counsel");
        irregular(Use.CLAUSE, "find finds found finding");
        irregular(Use.CLAUSE, "hold holds held holding");
        irregular(Use.CLAUSE, "feel feels felt feeling");
        irregular(Use.CLAUSE, "swear swears swore swearing");
        irregular(Use.CLAUSE, "foretell foretells foretold foretelling");
        irregular(Use.CLAUSE, "rule rules ruled ruling");
        irregular(Use.CLAUSE, "signal signals signalled signalling");
        irregular(Use.CLAUSE, "point points pointed pointing");
        irregular(Use.CLAUSE, "appeal appeals appealed appealing");
        irregular(Use.CLAUSE, "welcome welcomes welcomed welcoming");
        regular(Use.AS, "describe characterize characterise portray label brand view regard consider depict deem");
        irregular(Use.AS, "see sees saw seeing");
        regular(Use.CLAIM, "reject dismiss rebuff refute rebut downplay");
        irregular(Use.CALL, "call calls called calling");
        regular(
                Use.QUOTED,
                "continue laugh shout whisper exclaim mutter sigh shrug smile gush cheer yell scream chant mumble growl"
                        + " grumble fume rage joke chuckle grin nod recite sum share thunder plead beg bark blurt");
        irregular(Use.QUOTED, "begin begins began beginning");
        irregular(Use.QUOTED, "cry cries cried crying");
        irregular(Use.QUOTED, "go goes went going");
        irregular(Use.QUOTED, "sing sings sang singing");
        irregular(Use.DOCUMENT, "show shows showed showing");
        irregular(Use.DOCUMENT, "read reads read reading");
        for (String adjective :
                "confident convinced sure certain hopeful optimistic pessimistic adamant concerned worried afraid"
                        .split(" ")) {
            FORMS.put(adjective, new ReportingVerb(adjective, Use.ATTITUDE, Tense.ADJECTIVE, false));
        }
    }

    private static final Set<String> INVERTED_AFTER_COMMA =
            WordList.of("say report warn note write predict claim add explain"
                    + " argue joke insist admit believe reckon conclude");

    private ReportingVerbs() {}

    /** The verb form that this word is, if it reports. */
    static Optional<ReportingVerb> of(Token token) {
        return token.isWord() ? Optional.ofNullable(FORMS.get(token.lower())) : Optional.empty();
    }

    /** Whether the verb may stand before its subject where no quotation precedes it ("…, says the mayor"). */
    static boolean invertsAfterComma(ReportingVerb verb) {
        return INVERTED_AFTER_COMMA.contains(verb.lemma());
    }

    private static void regular(Use use, String lemmas) {
        for (String lemma : lemmas.trim().split("\\s+")) {
            if (lemma.endsWith("ply") || lemma.endsWith("fy")) {
                String stem = lemma.substring(0, lemma.length() - 1);
                irregular(use, lemma + " " + stem + "ies " + stem + "ied " + lemma + "ing");
                continue;
            }
            String stem = lemma.endsWith("e") ? lemma.substring(0, lemma.length() - 1) : lemma;
            boolean sibilant = lemma.endsWith("s") || lemma.endsWith("sh") || lemma.endsWith("ch");
            put(use, lemma, lemma, Tense.BASE);
            put(use, lemma, lemma + (sibilant ? "es" : "s"), Tense.THIRD);
            put(use, lemma, stem + "ed", Tense.PAST);
            put(use, lemma, stem + "ing", Tense.ING);
        }
    }

    private static void doubling(Use use, String lemma) {
        char last = lemma.charAt(lemma.length() - 1);
        put(use, lemma, lemma, Tense.BASE);
        put(use, lemma, lemma + "s", Tense.THIRD);
        put(use, lemma, lemma + last + "ed", Tense.PAST);
        put(use, lemma, lemma + last + "ing", Tense.ING);
    }

    /** Base, third person, past, -ing, and a participle where it differs. */
    private static void irregular(Use use, String forms) {
        String[] form = forms.split(" ");
        put(use, form[0], form[0], Tense.BASE);
        put(use, form[0], form[1], Tense.THIRD);
        put(use, form[0], form[2], Tense.PAST);
        put(use, form[0], form[3], Tense.ING);
        if (form.length > 4) {
            put(use, form[0], form[4], Tense.PAST);
        }
    }

    private static void put(Use use, String lemma, String form, Tense tense) {
        FORMS.putIfAbsent(form, new ReportingVerb(lemma, use, tense, NOUNS.contains(form)));
    }
}
