import { type ComponentType, render } from "preact";
import { wordsReady } from "../../words/words";
import "../../look/base.css";
import "../../look/components.css";

/** Draws a page into its `#page`, once its words are there in the language in force. */
export async function startPage(Page: ComponentType): Promise<void> {
  await wordsReady();
  const place = document.getElementById("page");
  if (place === null) throw new Error("the page has no #page");
  render(<Page />, place);
}

/** Leaves for the page at `/name`. */
export function goTo(name: string): void {
  location.assign(`/${name}`);
}
