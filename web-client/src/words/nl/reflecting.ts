import { pluralsOf } from "../plural";

const plural = pluralsOf("nl");

export const nl = {
  title: "Wat neemt u mee?",
  label: "Uw reflectie",
  hint: "Een korte gedachte voor de zaal. De dagvoorzitter kiest wat op de wand komt.",
  placeholder: "Wat raakte u? Wat gaat u anders doen?",

  mayName: "U mag mijn naam noemen",
  named: (name: string) => `Bij uw woorden staat dan uw naam: ${name}.`,
  nameless: "Bij uw woorden staat geen naam.",
  namelessAs: (label: string) => `Bij uw woorden staat geen naam, alleen “${label}”.`,

  left: (count: number) => plural(count, { one: "nog 1 teken", other: `nog ${count} tekens` }),
  over: (count: number) => plural(count, { one: "1 teken te veel", other: `${count} tekens te veel` }),
  go: "Stuur naar de dagvoorzitter",
  sent: "Uw reflectie staat hieronder.",
  draft: "Nog niet gestuurd. Wat u typt, blijft op dit toestel staan.",
  empty: "Typ eerst wat u meeneemt.",
  tooLong: (most: number) => `Er passen ${most} tekens in een reflectie. Maak uw tekst korter.`,

  waits: {
    too_early: (phase: string) => `Sturen kan vanaf “${phase}”. Wat u typt, blijft op dit toestel staan.`,
    closed: "U kunt nu niets sturen. Wat u typt, blijft op dit toestel staan.",
    enough: (most: number) => `U stuurde al ${most} reflecties. Haal er een terug voor een nieuwe.`,
  },

  own: {
    title: "Wat u stuurde",
    none: "Nog niets. Wat u stuurt, staat hier, en u ziet wat ermee gebeurt.",
    withName: "met uw naam",
    withoutName: "zonder uw naam",
    word: "De dagvoorzitter:",
    silent: "De dagvoorzitter stuurde dit terug, zonder woorden erbij.",
    change: "Verander",
    changeOf: (start: string) => `Verander: ${start}`,
    nameAway: "Noem mijn naam niet",
    nameAwayOf: (start: string) => `Noem mijn naam niet bij: ${start}`,
    takeBack: "Haal terug",
    takeBackOf: (start: string) => `Haal terug: ${start}`,
    takenBack: "De tekst staat weer in het veld.",
    nameTaken: "Uw naam staat er niet meer bij.",
  },

  change: {
    label: "Uw reflectie, veranderd",
    go: "Stuur opnieuw",
    leave: "Laat het zoals het was",
    left: "Het blijft zoals het was.",
  },

  standings: {
    here: "staat alleen nog op dit toestel",
    waits: "bewaard, bij de dagvoorzitter",
    held: "bewaard, de dagvoorzitter houdt het nog vast",
    returned: "teruggestuurd",
    on_wall: "op de wand",
    leaving: "wordt teruggehaald",
  },
};

export type ReflectingWords = typeof nl;
