import { sharedWords } from "../../words/shared";

const colours = 6;

/**
 * A theme's letter on its colour. `place` is the theme's place in the programme, from 0; from the seventh on the
 * colours come round again and the letter tells them apart.
 */
export function ThemeMark({ letter, place }: { letter: string; place: number }) {
  return (
    <span class="theme-mark" data-theme={themeColour(place)}>
      <span aria-hidden="true">{letter}</span>
      <span class="unseen">{sharedWords.value.theme(letter)}</span>
    </span>
  );
}

/** The value of `data-theme` that gives an element and what is in it `--theme`, the colour of the theme at `place`. */
export function themeColour(place: number): number {
  return (place % colours) + 1;
}
