import { signal } from "@preact/signals";

/** The languages that Oogst speaks. Dutch is the first: what is not chosen is Dutch. */
export const languages = ["nl", "en"] as const;
export type Language = (typeof languages)[number];

const storageKey = "oogst.language";

/** The language in force. Change it with `chooseLanguage`. */
export const language = signal<Language>(initialLanguage());

/** Takes `chosen` into force, remembers it on this device and tells the browser (spelling, hyphens, screen reader). */
export function chooseLanguage(chosen: Language): void {
  try {
    localStorage.setItem(storageKey, chosen);
  } catch {
    // Private mode: the choice holds for this visit.
  }
  language.value = chosen;
}

language.subscribe((chosen) => {
  document.documentElement.lang = chosen;
});

/** `?lang=` in the address wins, then what was chosen here before, then Dutch. */
function initialLanguage(): Language {
  return known(new URLSearchParams(location.search).get("lang")) ?? known(stored()) ?? "nl";
}

function stored(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

function known(tag: string | null): Language | undefined {
  return languages.find((language) => language === tag);
}
