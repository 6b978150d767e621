import type { Language } from "../protocol/frames";

/** Words that say little by themselves: two insights that share only these have nothing in common. */
export const stopWords: Readonly<Record<Language, readonly string[]>> = {
  nl: words(`
    de het een en of maar want dus als dan dat die dit deze er hier daar toe toen nu
    ik je jij u we wij ze zij hij me mij mijn jouw uw zijn haar ons onze hun hen zich zelf wie wat waar hoe welke welk waarom wanneer
    is ben bent was waren wordt worden werd heb hebt heeft had hadden hebben kan kun kunt kunnen kon konden
    moet moeten moest mag mogen wil wilt willen wilde zou zouden zal zult zullen
    doe doet doen deed ga gaat gaan ging kom komt komen kwam krijg krijgt krijgen kreeg maak maakt maken laat laten
    geef geeft geven zet neem zie ziet zien staat staan zit zitten ligt weet vind vindt
    niet geen wel ook nog al alle alles alleen te ten ter om op in uit aan af bij van voor na naar met zonder door over onder
    tot tegen tussen tijdens per via binnen buiten rond sinds
    zo veel meer minder meest weinig vaak soms altijd nooit steeds weer gewoon echt heel erg eigen elk elke ieder iedere
    iedereen iemand niemand iets niets niks andere ander anders eens toch omdat voordat zodat terwijl zodra pas net
    daarom daardoor waardoor hierdoor erbij eigenlijk vooral juist eerst goed
  `),
  en: words(`
    the a an and or but if then that this these those there here i you he she it we they me him her us them my your his its our
    their who what where when why how which is am are was were be been being do does did have has had can could may might must
    should would will shall not no nor only just also too very more most less least much many some any all each every other
    of in on at by for with without from to into onto about over under between during as so than because while
    get gets got give make makes made let go goes going come comes
  `),
};

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}

/**
 * Rows of words and phrases, split by commas, by which people speak of the same when they speak of care for children,
 * young people and families. General words of the field; a conference's own belong in its glossary. No word stands in
 * two rows.
 */
export const fieldWords: Readonly<Record<Language, readonly (readonly string[])[]>> = {
  nl: rows(`
    wachten, wachtlijst, wachttijd, wachttijden, wachtperiode, aan de beurt, te laat, geen plek, nergens plek, snel terecht
    verhaal, opnieuw vertellen, vertellen, steeds opnieuw, opnieuw, van voren af aan, dossier, overdracht, herhalen
    contactpersoon, aanspreekpunt, vast gezicht, vaste persoon, één persoon, regisseur, casusregisseur, vaste hulpverlener, één hulpverlener, dezelfde hulpverlener, overzicht
    verloop, wisseling, wisselen, wisselend, vertrekken, ontslag, personeel, personeelstekort, werkdruk, ziekteverzuim, medewerker, collega
    inloop, inloopspreekuur, spreekuur, binnenlopen, laagdrempelig, langsgaan, buurthuis, huiskamer, wijk, wijkteam, buurt, loket
    leraar, leerkracht, juf, meester, docent, mentor, klas, schoolmaatschappelijk werk, intern begeleider, op school, naar de school, elke school
    thuiszitter, thuiszitten, thuis zitten, uitvallen, schooluitval, verzuim, leerplicht, leerplichtambtenaar, vrijstelling, passend onderwijs, naar school, zonder onderwijs, onderwijs, les
    netwerk, buren, buurvrouw, buurman, familie, vriend, oma, opa, tante, oom, vrijwilliger, maatje, steungezin, steunfiguur, informele hulp
    respijtzorg, logeeropvang, logeerhuis, rust, uitrusten, op adem komen, pauze, overbelast, uitgeput, omvallen, ontlasten, vrij van zorgen
    meebeslissen, inspraak, meepraten, zeggenschap, medezeggenschap, een stem, zelf kiezen, zelf wil, luisteren, zelf beslissen, bepalen
    ervaringsdeskundige, ervaringskennis, eigen ervaring, zelf meegemaakt, lotgenoten, lotgenotencontact, in hetzelfde schuitje
    achttien, achttienjarig, achttiende, 18, 18+, 21, 23, volwassen, meerderjarig, zelfstandig
    papierwerk, papieren, formulier, administratie, registreren, registratie, verantwoording, bureaucratie, rapport, rapportage, verslag, regeldruk, vinklijstje, computer
    taal, brief, begrijpen, begrijpelijk, woord, jargon, vakjargon, afkorting, lezen, duidelijk, uitleggen, laaggeletterd
    schaamte, schamen, taboe, angst, bang, durven, falen, oordeel, drempel, hulp vragen, om hulp, stigma
    schuld, schuldhulp, schulden, armoede, geldzorgen, geldstress, huur, deurwaarder, bestaanszekerheid, uitkering, rondkomen, rekening
    privacy, privacyregels, gegevens, informatie, informatie delen, delen, avg, toestemming, uitwisselen, geheimhouding
    nazorg, stoppen, afsluiten, aflopen, afloop, afronden, einde, terugval, in beeld, terugkomen, loslaten
    vader, papa, vadergroep, man
    broer, zus, brussen, jonge mantelzorger
    scheiden, scheiding, vechtscheiding, ex, ex-partner, uit elkaar, mediation, bemiddeling, omgangsregeling, advocaat, ruzie
    telefoon, mobiel, sociale media, online, internet, scherm, schermtijd, gamen
    cultuur, tolk, vertalen, migratieachtergrond, achtergrond, afkomst, geloof, moskee, kerk, gewoonte, nieuwkomer, vluchteling, cultuursensitief, gemeenschap, sleutelpersoon
    label, etiket, stempel, diagnose, diagnostiek, stoornis, adhd, normaal, normaliseren
    budget, potje, financiering, financier, schotten, ontschotten, hokje, aanbesteding, bekostiging, zorgverzekeraar, kosten, geld, betalen
    uithuisplaatsing, uit huis geplaatst, pleegzorg, pleegouder, pleeggezin, gezinshuis
    huisvesting, woning, woonruimte, kamer, dakloos
    sport, sportclub, voetbalclub, vereniging
    veiligheid, onveilig, mishandeling, kindermishandeling, huiselijk geweld, meldcode
    huisarts, praktijkondersteuner
    preventie, voorkomen, signaleren, vroegsignalering, er vroeg bij zijn
    vertrouwen, wantrouwen, vertrouwd
    samenwerken, samenwerking, afstemmen, op één lijn
    compliment, waardering, gezien worden
  `),
  en: rows(`
    wait, waiting list, waiting time, queue, too late, delay
    story, start again, over and over, repeat, file, handover
    contact person, key worker, one person, same worker, same face
    turnover, staff, workload, colleague, burnout, sick leave
    drop in, walk in, low threshold, neighbourhood, community centre, around the corner
    teacher, classroom, at school, school social worker
    out of school, truancy, dropout, suspended, excluded
    network, neighbour, family friend, grandmother, grandfather, volunteer, buddy, mentor
    respite, exhausted, worn out, time off, catch their breath, a break
    participation, have a say, decide together, listen, choose, voice
    expert by experience, lived experience, peer, been through it
    eighteen, 18, adult, adulthood, transition
    paperwork, form, administration, registration, bureaucracy, report, red tape
    language, letter, jargon, plain words, understand, abbreviation
    shame, ashamed, taboo, afraid, fear, judged, stigma
    debt, poverty, rent, money worries, bailiff, benefits
    privacy, data, share information, consent, confidential
    aftercare, follow up, relapse, end too soon, closed
    father, dad
    brother, sister, sibling, young carer
    divorce, separation, ex, mediation, custody
    phone, social media, online, internet, screen time, gaming
    culture, interpreter, translate, migration, background, faith, mosque, church, refugee
    label, diagnosis, disorder, adhd
    budget, funding, tender, insurer, silo
    foster care, foster parent, placed out of home
    housing, homeless
    prevention, early, signal
  `),
};

function rows(list: string): string[][] {
  return list
    .trim()
    .split("\n")
    .map((row) => row.split(",").map((word) => word.trim()));
}
