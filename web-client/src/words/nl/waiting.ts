export const nl = {
  pageTitle: "Goed dat u er bent · Oogst",
  title: (name: string) => (name === "" ? "Goed dat u er bent" : `Goed dat u er bent, ${name}`),
  works: "Uw verbinding werkt",
  worksText: "U hoeft niets te doen.",
  trying: "Wij zoeken verbinding…",
  lost: "Er is nu geen verbinding",
  lostText: "Kijk of de wifi aan staat. Wij proberen het steeds opnieuw.",
  keeps: "Dit toestel bewaart wat u typt",
  keepsText: "Ook als de wifi even wegvalt.",
  forgets: "Dit toestel bewaart niets als u de pagina sluit",
  forgetsText: "Gebruik liever geen privévenster. Anders kunt u gewoon meedoen: laat de pagina straks open.",
  next: "En dan?",
  nextText:
    "Straks krijgt u een plaats aan een tafel. Op de kaart op die tafel staat een nieuwe code. Vul hem hier in.",
  enterCode: "Ik heb de code van mijn tafel",
  programme: "Programma",
};

export type WaitingWords = typeof nl;
