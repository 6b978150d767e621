import type { ComponentChildren } from "preact";
import type { TablePlace } from "../../model/running_order";
import { sharedWords } from "../../words/shared";
import { ThemeMark } from "../shared/theme_mark";

/** A table as both lists show it: its number, its theme, and below that how it is with it. */
export function TableRow({ place, children }: { place: TablePlace; children: ComponentChildren }) {
  return (
    <>
      <b class="table-number">
        <span class="unseen">{sharedWords.value.table(place.table)}</span>
        <span aria-hidden="true">{place.table}</span>
      </b>
      <span class="table-what">
        <span class="table-theme">
          {place.theme !== undefined && <ThemeMark letter={place.theme.letter} place={place.themePlace} />}
          <span>{place.theme?.title}</span>
        </span>
        <span class="turn">{children}</span>
      </span>
    </>
  );
}
