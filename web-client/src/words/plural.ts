/** The forms a sentence takes with a number; Dutch and English need no more than these two. */
export interface PluralForms {
  readonly one: string;
  readonly other: string;
}

/** Gives a chooser of plural forms by the rules of `language` (a BCP 47 tag). */
export function pluralsOf(language: string): (count: number, forms: PluralForms) => string {
  const rules = new Intl.PluralRules(language);
  return (count, forms) => (rules.select(count) === "one" ? forms.one : forms.other);
}
