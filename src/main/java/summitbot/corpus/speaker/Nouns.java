package summitbot.corpus.speaker;

import java.util.Set;

/** Nouns that can be the subject of a reporting clause, by what they name. */
final class Nouns {
    /** Titles, offices, trades and ties of people. */
    private static final Set<String> PEOPLE = WordList.of("""
            ayatollah sheikh mullah president vice-president     advocate monitor publisher substitute    supervisor  boyfriend girlfriend fiance fiancee grandmother grandfather grandson granddaughter nephew niece cousin uncle aunt mum dad mom hero heroine star celebrity millionaire billionaire tycoon mogul banker financier gunman attacker shooter robber thief killer hitman burglar sniper hostage captive prisoner convict fugitive accomplice informer bystander passer-by onlooker spectator local native citizen civilian patient caretaker janitor carpenter builder plumber electrician mechanic technician dispatcher waiter waitress bartender barista maid nanny babysitter hairdresser tailor jeweller jeweler blacksmith fisherwoman beekeeper gardener rancher shepherd herder premier minister secretary chancellor king queen prince princess emperor sultan emir pope bishop
            archbishop cardinal patriarch imam rabbi priest pastor leader head chief boss director chairman chairwoman chair
            chairperson ceo cfo coo cto executive officer official aide adviser advisor assistant deputy envoy ambassador diplomat
            representative spokesman spokeswoman spokesperson governor mayor senator congressman congresswoman lawmaker legislator mp
            councillor councilor councilman candidate nominee commissioner commander general colonel major captain lieutenant sergeant
            admiral marshal judge justice magistrate prosecutor attorney lawyer solicitor barrister counsel sheriff policeman detective
            inspector superintendent constable coach manager trainer player striker goalkeeper defender midfielder quarterback pitcher
            forward winger rider driver pilot champion winner loser referee umpire analyst economist strategist expert specialist
            scientist researcher professor lecturer doctor physician nurse surgeon teacher student historian author writer novelist
            journalist reporter correspondent editor columnist commentator critic blogger presenter host actor actress singer musician
            artist designer developer engineer architect founder co-founder owner entrepreneur investor trader broker banker farmer
            fisherman fishermen resident villager neighbour neighbor witness survivor victim mother father parent son daughter
            brother sister wife husband widow widower relative friend colleague activist campaigner organiser organizer protester
            protestor demonstrator rebel militant fighter soldier veteran volunteer worker employee source insider observer
            supporter opponent fan member partner associate negotiator mediator investigator auditor consumer customer shareholder
            passenger tourist voter man woman men women boy girl child teenager youth couple family rival counterpart
            speaker whip statesman dissident exile refugee migrant inmate defendant plaintiff suspect juror predecessor successor
            biologist geologist chemist physicist glaciologist paediatrician pediatrician librarian pensioner commentator astronaut
            firefighter rescuer medic paramedic vet veterinarian pharmacist psychologist psychiatrist sociologist pollster meteorologist
            forecaster seismologist virologist epidemiologist headteacher headmaster principal dean rector provost chef cook baker
            butcher shopkeeper merchant vendor seller buyer landlord tenant homeowner commuter motorist cyclist athlete swimmer runner
            sprinter boxer golfer skipper bowler batsman jockey comedian filmmaker producer screenwriter composer conductor poet
            painter sculptor curator photographer dj rapper guitarist drummer ranger guide sailor skipper fisher hunter miner
            premier-designate regent governor-general attorney-general undersecretary under-secretary secretary-general
            director-general chargé marshall mediator arbitrator trustee treasurer clerk cleric theologian monk nun people person
            persons individual policymaker decision-maker lobbyist consultant contractor supplier operative agent spy handler
            informant whistleblower hacker programmer coder scholar academic intellectual philosopher thinker pundit watcher scout
            owner-operator co-owner co-chair co-author co-leader co-pilot chairperson-elect president-elect mayor-elect negotiators
            stakeholder democrat republican conservative liberal socialist communist nationalist independent moderate hardliner
            reformist centrist separatist loyalist""");

    /** Bodies that speak: authorities, companies, parties, media. */
    private static final Set<String> BODIES = WordList.of("""
            ministry government presidency office administration department agency service bureau authority authorities commission
            committee council court tribunal parliament senate congress assembly house cabinet party union alliance coalition opposition
            movement group organisation organization association federation league club team company firm corporation bank fund exchange
            operator airline manufacturer maker carmaker automaker chipmaker retailer carrier provider broadcaster newspaper daily
            magazine channel station network website outlet media press university institute institution college school hospital
            laboratory lab museum church police army military navy force forces guard embassy consulate mission delegation secretariat
            board panel inquiry watchdog regulator charity foundation ngo think-tank thinktank campaign municipality consortium giant
            startup start-up brand label studio society chamber forum crew staff side sides body palace command headquarters legislature
            judiciary prosecution defence defense directorate inspectorate treasury academy trust syndicate conglomerate lender insurer
            utility airport railway observatory clinic brokerage bank-owner publication tabloid weekly monthly journal programme program
            show wire public electorate industry management leadership junta regime faction militia gang cartel confederation bloc
            community neighbourhood jury fire brigade squad unit division branch chapter subsidiary parent startup developer-group
            brokerage consultancy pollster thinktank tribunal ombudsman platform""");

    /** Texts that are said to say something. */
    private static final Set<String> DOCUMENTS = WordList.of("""
            statement evaluation experiment  inspection measurements calculations simulation models presentation report release communique communiqué letter note memo document filing study survey poll data figures statistics
            research paper article editorial account post tweet message transcript readout declaration notice bulletin review indictment
            complaint lawsuit ruling verdict decree resolution text dossier record records file files minutes projection projections
            forecast analysis estimate estimates reports advisory warning announcement summary statements studies surveys polls documents
            letters trial audit census index assessment briefing email e-mail manifesto affidavit testimony book diary findings results
            evidence rumours rumors leak leaks story stories source-code inscription caption headline log logs prospectus blog""");

    /** Places that speak through their government. */
    private static final Set<String> PLACES =
            WordList.of("city town county canton province region country nation kingdom republic"
                    + " village borough municipality");

    private static final Set<String> NOT_PEOPLE =
            WordList.of("analyst's list christ mist twist fist wrist gist tryst human omen regimen"
                    + " specimen acumen abdomen music topic public republic traffic logic basic clinic fabric");

    private Nouns() {}

    static boolean isPerson(String lower) {
        String word = lower;
        if (PEOPLE.contains(word) || PEOPLE.contains(singular(word))) {
            return true;
        }
        word = singular(word);
        if (word.length() < 6 || NOT_PEOPLE.contains(word)) {
            return false;
        }
        return word.endsWith("ologist")
                || word.endsWith("grapher")
                || word.endsWith("nomist")
                || word.endsWith("ician")
                || word.endsWith("woman")
                || word.endsWith("women")
                || word.endsWith("sman")
                || word.endsWith("smen")
                || word.endsWith("person")
                || word.endsWith("people")
                || word.endsWith("keeper")
                || word.endsWith("holder")
                || word.endsWith("goer")
                || word.endsWith("-old")
                || word.endsWith("worker")
                || word.endsWith("maker") && !BODIES.contains(word);
    }

    static boolean isBody(String lower) {
        return BODIES.contains(lower) || BODIES.contains(singular(lower));
    }

    static boolean isDocument(String lower) {
        return DOCUMENTS.contains(lower);
    }

    /** Whether it can be the subject of a verb that does more than say. */
    static boolean speaks(String lower) {
        return isPerson(lower) || isBody(lower) || isDocument(lower) || PLACES.contains(lower);
    }

    /** Whether it names more than one person or body. */
    static boolean isPlural(String lower) {
        return (lower.endsWith("s") && !lower.endsWith("ss") && !lower.endsWith("'s"))
                || lower.endsWith("men")
                || lower.endsWith("women")
                || lower.equals("people")
                || lower.equals("police")
                || lower.equals("media")
                || lower.equals("data");
    }

    static String singular(String lower) {
        if (lower.endsWith("ies") && lower.length() > 4) {
            return lower.substring(0, lower.length() - 3) + "y";
        }
        if (lower.endsWith("s") && !lower.endsWith("ss") && lower.length() > 3) {
            return lower.substring(0, lower.length() - 1);
        }
        return lower;
    }
}
