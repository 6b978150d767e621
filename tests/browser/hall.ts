// The hall: a server, and browsers of people who come in. Every test has one of its own.
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from "@playwright/test";
import { Server } from "./server";
import { join, moderator, wall } from "./words";

export { expect } from "@playwright/test";

export const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
export const laptop: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
export const projector: BrowserContextOptions = { viewport: { width: 1920, height: 1080 } };

export interface Who {
  role: string;
  table?: number;
  name: string;
  perspective?: string;
}

export class Hall {
  /** What no page may do: break the security policy, or fail in a script. */
  readonly faults: string[] = [];
  readonly #contexts: BrowserContext[] = [];

  constructor(
    readonly server: Server,
    private readonly browser: Browser,
  ) {}

  /** An empty page in a browser of its own. */
  async browserOf(device: BrowserContextOptions): Promise<Page> {
    return this.pageIn(await this.browser.newContext({ baseURL: this.server.address, ...device }));
  }

  /** An empty page in this browser, watched for what no page may do. */
  async pageIn(context: BrowserContext): Promise<Page> {
    this.#contexts.push(context);
    await context.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        console.error(`policy broken: ${event.violatedDirective} by ${event.blockedURI} in ${event.sourceFile}`);
      });
    });
    const page = await context.newPage();
    page.on("pageerror", (error) => this.faults.push(`${page.url()}: ${error.stack ?? error.message}`));
    page.on("console", (message) => {
      // Over plain http browsers say of one header that they do without it.
      if (/policy/i.test(message.text()) && !/origin was untrustworthy/.test(message.text()))
        this.faults.push(`${page.url()}: ${message.text()}`);
    });
    return page;
  }

  /** Somebody on a device of her own, through the front door. */
  async comeIn(who: Who, device: BrowserContextOptions = phone): Promise<Page> {
    const page = await this.browserOf(device);
    await this.enter(page, who);
    return page;
  }

  /** With the code of a card, at the page that comes of it. */
  async enter(page: Page, { role, table, name, perspective }: Who): Promise<void> {
    await page.goto(`/#${this.server.code(role, table)}`);
    await page.getByLabel(join.who.name).fill(name);
    if (perspective !== undefined) await page.getByRole("radio", { name: perspective }).check();
    await page.getByRole("button", { name: table === undefined ? join.who.toPage : join.who.toTable }).click();
    await page.waitForURL(/\/(table|moderator|reporter|organiser)$/);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    // Nobody types before her table is there.
    if (table !== undefined) await expect(page.getByRole("navigation").getByRole("button").first()).toBeVisible();
  }

  /** A wall that `leader` connects by the code that it shows. */
  async wallFor(leader: Page, device: BrowserContextOptions = projector): Promise<Page> {
    const page = await this.browserOf(device);
    await page.goto("/wall");
    await connectWall(leader, await codeShown(page));
    await expect(page.getByText(wall.pairing.title)).toBeHidden();
    return page;
  }

  async close(): Promise<void> {
    for (const context of this.#contexts) await context.close();
  }
}

export async function codeShown(wallPage: Page): Promise<string> {
  const code = wallPage.getByText(new RegExp(`^${wall.pairing.code}\\s+\\S{5,}$`));
  await expect(code).toBeVisible();
  return (await code.innerText()).split(/\s+/).at(-1) ?? "";
}

export async function connectWall(leader: Page, code: string, name = "grote zaal"): Promise<void> {
  const words = moderator.walls;
  await leader.getByRole("button", { name: words.connect }).click();
  const dialog = leader.getByRole("dialog", { name: words.connect });
  await dialog.getByLabel(words.code).fill(code.toLowerCase());
  await dialog.getByLabel(words.name).fill(name);
  await dialog.getByRole("button", { name: words.go, exact: true }).click();
  await expect(dialog).toBeHidden();
}

export const test = base.extend<{ hall: Hall }>({
  hall: async ({ browser }, use) => {
    const server = await Server.start();
    const hall = new Hall(server, browser);
    await use(hall);
    await hall.close();
    await server.stop();
    expect(hall.faults).toEqual([]);
  },
});
