import { chooseLanguage, type Language, language, languages } from "../../words/language";
import { sharedWords } from "../../words/shared";

// Each in its own language: who needs the switch cannot read the other.
const names: Record<Language, string> = { nl: "Nederlands", en: "English" };

export function LanguageSwitch() {
  return (
    <fieldset class="languages" aria-label={sharedWords.value.language}>
      {languages.map((tag) => (
        <button
          key={tag}
          type="button"
          lang={tag}
          class="button small"
          aria-pressed={language.value === tag}
          onClick={() => chooseLanguage(tag)}
        >
          {names[tag]}
        </button>
      ))}
    </fieldset>
  );
}
