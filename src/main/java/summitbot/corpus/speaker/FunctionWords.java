package summitbot.corpus.speaker;

import java.util.Set;

/** The small words of English that show where phrases and clauses begin. */
final class FunctionWords {
    static final Set<String> DETERMINERS = WordList.of(
            "the a an this that these those his her its their our my your some any"
                    + " each every another both all most many several few other others two three four five six seven eight nine ten no");

    static final Set<String> ARTICLES = WordList.of("the a an");

    static final Set<String> POSSESSIVES = WordList.of("his her its their our my your whose");

    /** Pronouns that can stand for a speaker. */
    static final Set<String> PRONOUNS = WordList.of("he she they it");

    /** Subjects that speak for nobody: the article's own "I", an expletive, a demonstrative, a negation. */
    static final Set<String> EMPTY_SUBJECTS =
            WordList.of("i we you there this that these those nobody none neither nothing one what which who whom");

    static final Set<String> PREPOSITIONS =
            WordList.of("of for at in on from to with by about after before during since until"
                    + " under over against between among into onto near within without through across behind beyond despite following"
                    + " regarding concerning amid amidst alongside along per via as like than upon toward towards outside inside around"
                    + " according unlike throughout below above off up ahead past because due instead given away");

    /** Words behind which a clause depends on another, so that its subject is not the sentence's speaker. */
    static final Set<String> SUBORDINATORS =
            WordList.of("that whether because if unless when whenever since after before until"
                    + " once than who whom whose which where what how why as like till so lest");

    static final Set<String> RELATIVES = WordList.of("who whom whose which that where");

    /** Words that join clauses of equal rank, or set one against another. */
    static final Set<String> COORDINATORS = WordList.of("and but or yet nor while whereas although though plus");

    static final Set<String> BE = WordList.of("is are was were be been being am isn't aren't wasn't weren't");

    static final Set<String> HAVE = WordList.of("has have had did do does");

    /** What is only possible, wanted or denied has not been said. */
    static final Set<String> BLOCKERS =
            WordList.of("not never will would can could may might must should shall cannot to"
                    + " don't doesn't didn't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't having neither nor hardly"
                    + " without rarely seldom let");

    /** Adverbs that do not end in -ly and may stand between a subject and its verb. */
    static final Set<String> ADVERBS = WordList.of(
            " maybe perhaps indeed besides otherwise likewise elsewhere furthermore yes well sometimes somehow almost"
                    + " also very quite so later then again even ever since further both himself herself itself"
                    + " themselves already now today yesterday tonight earlier still just once often always meanwhile however instead"
                    + " thus too first soon long ago all alike reportedly afterwards afterward therefore nevertheless nonetheless"
                    + " moreover separately recently");

    static final Set<String> TIMES =
            WordList.of("monday tuesday wednesday thursday friday saturday sunday january february"
                    + " march april may june july august september october november december today yesterday tomorrow tonight morning"
                    + " afternoon evening night noon midnight week month year day weekend spring summer autumn winter fall early late"
                    + " last next earlier later minutes hours days weeks months years hour minute jan feb mar apr jun jul aug sept"
                    + " sep oct nov dec mon tue wed thu fri sat sun");

    static final Set<String> DATES =
            WordList.of("monday tuesday wednesday thursday friday saturday sunday january february march"
                    + " april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec"
                    + " mon tue wed thu fri sat sun");

    /** Past forms of common verbs that do not report, to see where a noun phrase ends. */
    static final Set<String> PAST_FORMS =
            WordList.of("went came took made got gave found lost won fell rose began became held met"
                    + " kept led left ran saw knew felt brought bought sold sent spent stood sat paid put set cut hit hurt shot fought flew"
                    + " drew drove ate broke built caught chose dealt fed fled forgot grew hid laid lay let meant rang read sang sank"
                    + " sought shook shut slept slid spoke spread stole struck stuck swam swore swept taught threw understood withdrew"
                    + " woke wore wept wound tore leapt lit overtook overcame underwent undertook saw sent showed");

    static final Set<String> NEGATIVES = WordList.of("no nobody none neither nothing");

    /** Small words inside a personal name. */
    static final Set<String> NAME_PARTICLES =
            WordList.of("da de del della der den des di do dos du el la le van von ten ter bin"
                    + " bint ibn al ben y e zu zur af av e-");

    static final Set<String> HONORIFICS =
            WordList.of("mr mrs ms miss mx dr prof sir dame lord lady rev fr st hon gen col lt sgt"
                    + " capt maj cpl adm cmdr sen rep gov mr. mrs. ms. dr. prof. rev. gen. col. lt. sgt. capt. maj. sen. rep. gov."
                    + " madam madame monsieur herr frau");

    static final Set<String> FEMALE = WordList.of(
            "mrs ms miss dame lady madam madame frau queen princess duchess baroness"
                    + " spokeswoman chairwoman congresswoman businesswoman policewoman woman mother sister wife daughter widow aunt"
                    + " grandmother actress girl girlfriend nun councilwoman assemblywoman congresswoman sportswoman mum mom heroine");

    static final Set<String> MALE =
            WordList.of("mr sir lord herr monsieur king prince duke baron spokesman chairman congressman"
                    + " businessman policeman man father brother husband son uncle grandfather boy boyfriend fisherman councilman"
                    + " assemblyman sportsman pope imam dad widower actor fireman serviceman");

    private FunctionWords() {}
}
