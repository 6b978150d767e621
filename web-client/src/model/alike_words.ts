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

/** Rows of words and phrases that mean the same when people speak of care for children, young people and families. */
export const fieldWords: Readonly<Record<Language, readonly (readonly string[])[]>> = { nl: [], en: [] };
