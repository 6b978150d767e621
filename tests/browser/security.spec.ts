// What a page may load, and what a hostile text may do: nothing.
import type { Locator, Page } from "@playwright/test";
import { expectState, share } from "./at_table";
import { moveOn } from "./filled_day";
import { expect, laptop, phone, test } from "./hall";
import { shot } from "./shots";
import { moderator } from "./words";

const pages = ["/", "/table", "/moderator", "/organiser", "/reporter", "/wall"];

test("every page comes with a strict policy, and has nothing inline", async ({ hall }) => {
  const page = await hall.browserOf(laptop);
  for (const path of pages) {
    const answer = await page.request.get(path);
    expect(answer.status()).toBe(200);
    const headers = answer.headers();
    const policy = new Map(
      (headers["content-security-policy"] ?? "").split(";").map((rule) => {
        const [name = "", ...sources] = rule.trim().split(/\s+/);
        return [name, sources];
      }),
    );
    expect(policy.get("default-src")).toEqual(["'none'"]);
    expect(policy.get("script-src")).toEqual(["'self'"]);
    expect(policy.get("style-src")).toEqual(["'self'"]);
    expect(policy.get("base-uri")).toEqual(["'none'"]);
    expect(policy.get("form-action")).toEqual(["'self'"]);
    expect(policy.get("frame-ancestors")).toEqual(["'self'"]);
    const host = new URL(hall.server.address).host;
    const own = ["'none'", "'self'", "data:", `ws://${host}`, `wss://${host}`];
    expect([...policy.values()].flat().filter((source) => !own.includes(source))).toEqual([]);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("no-referrer");
    const text = await answer.text();
    expect(text).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/i);
    expect(text).not.toMatch(/(src|href)="(https?:)?\/\//);
  }
});

test("a script that gets into a page does not run, and this test would hear of one", async ({ hall }) => {
  const page = await hall.browserOf(laptop);
  await page.goto("/");
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.intruder = true";
    document.body.append(script);
  });
  await expect.poll(() => hall.faults.length).toBeGreaterThan(0);
  expect(await page.evaluate(() => "intruder" in window)).toBe(false);
  hall.faults.length = 0;
});

const markup =
  '<img src=x onerror="window.intruder=1"><script>window.intruder=1</script><b>vet</b> &amp; {{7*7}} \'x\' "y"';
const long = "Zonderspatie".repeat(167).slice(0, 2_000);
const turned = "links \u202erechts\u202c midden";
const emoji = "👩‍👩‍👧‍👦 gezin 🏳️‍🌈 e\u0301e\u0301n";
const arabic = "العائلة تعرف ما تحتاجه";

test("hostile texts stay texts, inside their cards, on every page", async ({ hall }) => {
  const lead = await hall.comeIn({ role: "moderator", name: "Mina" }, laptop);
  const wallPage = await hall.wallFor(lead);
  const chair = await hall.comeIn({ role: "chair", table: 1, name: "<b>Anna</b>" }, phone);
  const reader = await hall.comeIn({ role: "participant", table: 1, name: "Dina" }, phone);
  await moveOn(lead, "Opening");
  const shown = [markup, long, turned.replaceAll(/[\u202c\u202e]/g, ""), emoji, arabic];
  for (const text of [markup, long, turned, emoji, arabic]) {
    await chair.getByRole("textbox").fill(text);
    await chair.getByRole("button", { name: "Zet erbij", exact: true }).click();
    const insight = chair.getByRole("article").last();
    await expectState(insight, "safe");
    await share(insight);
    await expectState(insight, "shared");
  }
  for (const page of [chair, reader]) await expect.poll(() => texts(page)).toEqual(shown);
  await expect(reader.getByText("<b>Anna</b>").first()).toBeAttached();
  await expect.poll(() => texts(lead)).toEqual(shown);
  for (const page of [chair, reader, lead]) await expectUnharmed(page);
  await shot(reader, "hostile-phone");
  await shot(lead, "hostile-moderator");

  for (const phase of ["Pauze en naar uw tafel", "In gesprek aan de thematafel", "Oogsten en afsluiten"]) {
    await moveOn(lead, phase);
  }
  await lead.getByRole("button", { name: moderator.wall.first }).click();
  await expect(wallPage.getByRole("article").filter({ hasText: "<img src=x" })).toBeVisible();
  await expectUnharmed(wallPage);
  await shot(wallPage, "hostile-wall");
  await lead.keyboard.press("a");
  await expect(wallPage.getByRole("article").first()).toBeVisible();
  await expectUnharmed(wallPage);
});

/** The first line of every card: what was said, and nothing else. */
function texts(page: Page): Promise<(string | undefined)[]> {
  const cards: Locator = page.getByRole("article");
  return cards.evaluateAll((articles) =>
    articles.map((article) => article.querySelector("p")?.textContent ?? undefined),
  );
}

/** No script ran, no markup came alive, and nothing reaches out of its card or beside the screen. */
async function expectUnharmed(page: Page) {
  const harm = await page.evaluate(() => {
    const found: string[] = [];
    if ("intruder" in window) found.push("a script ran");
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} wide on a screen of ${clientWidth}`);
    for (const article of document.querySelectorAll("article")) {
      if (article.querySelector("p img, p b, p script") !== null) found.push("markup came alive");
      const box = article.getBoundingClientRect();
      if (box.right > clientWidth + 1 || box.left < -1) found.push(`a card from ${box.left} to ${box.right}`);
      const range = document.createRange();
      range.selectNodeContents(article);
      for (const line of range.getClientRects()) {
        if (line.right > box.right + 1 || line.left < box.left - 1)
          found.push(`text from ${line.left} to ${line.right}`);
      }
    }
    return found;
  });
  expect(harm, page.url()).toEqual([]);
}
