// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from "vitest";
import { isTyping } from "./keys";

/** What the page makes of a key that is pressed in what `html` holds. */
function typing(html: string, key: string): boolean {
  document.body.innerHTML = html;
  let typed = false;
  const listen = (event: KeyboardEvent) => {
    typed = isTyping(event);
  };
  addEventListener("keydown", listen);
  document.querySelector(".at")?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  removeEventListener("keydown", listen);
  return typed;
}

describe("a key in a field", () => {
  afterEach(() => document.body.replaceChildren());

  it("is the field's", () => {
    expect(typing('<input class="at">', "j")).toBe(true);
    expect(typing('<textarea class="at"></textarea>', "PageDown")).toBe(true);
    expect(typing('<select class="at"></select>', "PageUp")).toBe(true);
  });

  it("is the page's where the field is for choosing, and of a clicker also in one line", () => {
    expect(typing('<input type="radio" class="at">', "j")).toBe(false);
    expect(typing('<button class="at"></button>', "j")).toBe(false);
    expect(typing('<input class="at">', "PageDown")).toBe(false);
    expect(typing('<input class="at">', "PageUp")).toBe(false);
  });

  it("is an open dialog's, whichever it is", () => {
    expect(typing('<dialog open><input class="at"></dialog>', "PageDown")).toBe(true);
  });
});
