// The shipped binary as a process, with a data folder of its own: started, killed, started again, stopped.
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = resolve(import.meta.dirname, "../..");
const binary = resolve(process.env.OOGST_BINARY ?? join(root, "build/release/oogst"));
const web = resolve(process.env.OOGST_WEB ?? join(binary, "../web"));
const sample = join(root, "deploy/sample/jeugd.toml");
const startsWithinMs = 30_000;
/** The tests' browsers find this machine under it (playwright.config.ts). */
export const plainName = "oogst.zaal";

interface Code {
  code: string;
  role: string;
  table?: number;
}

export interface Start {
  /** Where a proxy would show it. */
  publicOrigin?: string;
  /** The folder of the built pages. */
  pages?: string;
}

export class Server {
  readonly #data: string;
  readonly #codes: readonly Code[];
  readonly #conference: string;
  #process: ChildProcess | undefined;
  #port = 0;

  /** With the sample conference, on a free port. */
  static async start(): Promise<Server> {
    const data = await mkdtemp(join(tmpdir(), "oogst-browser-"));
    try {
      const { stdout } = await run(binary, ["conference", "create", sample, "--data", data, "--json"]);
      const { id, codes } = JSON.parse(stdout) as { id: string; codes: Code[] };
      const server = new Server(data, id, codes);
      await server.startAgain();
      return server;
    } catch (error) {
      await rm(data, { recursive: true, force: true });
      throw error;
    }
  }

  private constructor(data: string, conference: string, codes: readonly Code[]) {
    this.#data = data;
    this.#conference = conference;
    this.#codes = codes;
  }

  get address(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** At a name on a venue's network, over plain http: what browsers allow to secure pages only is not there. */
  get plainAddress(): string {
    return `http://${plainName}:${this.#port}`;
  }

  /** As it is printed on a card. */
  code(role: string, table?: number): string {
    const found = this.#codes.find((code) => code.role === role && code.table === table);
    if (found === undefined) throw new Error(`the conference has no code for ${role} ${table ?? ""}`);
    return found.code;
  }

  /** kill -9. Returns when it is gone. */
  async kill(): Promise<void> {
    await this.#end("SIGKILL");
  }

  /** At the address it had before. */
  async startAgain({ publicOrigin, pages = web }: Start = {}): Promise<void> {
    const listen = `127.0.0.1:${this.#port}`;
    const options = ["--listen", listen, "--data", this.#data, "--web", pages, "--threads", "2"];
    if (publicOrigin !== undefined) options.push("--public-origin", publicOrigin);
    const process = spawn(binary, ["serve", ...options], { stdio: ["ignore", "pipe", "pipe"] });
    this.#process = process;
    this.#port = Number(new URL(await addressOf(process)).port);
  }

  /** A token as it is when it has run out (server/gateway/tokens.cpp). */
  async expired(token: string): Promise<string> {
    const key = await readFile(join(this.#data, "signing-key"));
    const payload = JSON.parse(Buffer.from(token.split(".")[0] ?? "", "base64url").toString());
    const text = JSON.stringify({ ...payload, expires_at: payload.issued_at });
    const mac = createHmac("sha512", key).update(text).digest().subarray(0, 32);
    return `${Buffer.from(text).toString("base64url")}.${mac.toString("base64url")}`;
  }

  /** Tokens that are out are good no longer. Only while it does not run. */
  async forgetKey(): Promise<void> {
    await rm(join(this.#data, "signing-key"));
  }

  /** A copy of its journal as it is now, while it runs; gives the folder. */
  async backup(): Promise<string> {
    const folder = join(this.#data, "backup");
    await run(binary, ["backup", "--data", this.#data, folder]);
    return folder;
  }

  /** As the organiser does it. Only while it does not run. */
  async restore(backup: string): Promise<void> {
    await run(binary, ["restore", backup, "--data", this.#data]);
  }

  /** As nobody should do it: older files in the place of the newer ones. Only while it does not run. */
  async slipIn(backup: string): Promise<void> {
    for (const newer of ["journal.sqlite-wal", "journal.sqlite-shm"])
      await rm(join(this.#data, newer), { force: true });
    await cp(backup, this.#data, { recursive: true });
  }

  /** What the harvest holds by now, in the words of `oogst export`. */
  async harvest(): Promise<string> {
    const { stdout } = await run(binary, ["export", this.#conference, "--data", this.#data, "--format", "json"]);
    return stdout;
  }

  /** The pages of a next version, in a folder of their own: with `mark` in the head of the table's. */
  async nextVersion(mark: string): Promise<string> {
    const pages = join(this.#data, "next-version");
    await cp(web, pages, { recursive: true });
    const path = join(pages, "table.html");
    await writeFile(path, (await readFile(path, "utf8")).replace("</head>", `${mark}</head>`));
    for (const packed of [".br", ".gz"]) await rm(path + packed, { force: true });
    return pages;
  }

  /** As a service manager stops it; its data folder goes too. */
  async stop(): Promise<void> {
    const code = await this.#end("SIGTERM");
    await rm(this.#data, { recursive: true, force: true });
    if (code !== 0) throw new Error(`the server stopped with ${code} instead of 0`);
  }

  async #end(signal: NodeJS.Signals): Promise<number | null> {
    const process = this.#process;
    this.#process = undefined;
    if (process === undefined) return 0;
    const ended = once(process, "exit");
    if (process.exitCode === null) process.kill(signal);
    else return process.exitCode;
    const [code] = await ended;
    return code;
  }
}

/** Waits until it says where it listens. */
async function addressOf(process: ChildProcess): Promise<string> {
  const lines: string[] = [];
  const listening = new Promise<string>((tell) => {
    for (const stream of [process.stdout, process.stderr]) {
      if (stream === null) continue;
      createInterface({ input: stream }).on("line", (line) => {
        lines.push(line);
        const address = /^Oogst listens on (\S+)$/.exec(line)?.[1];
        if (address !== undefined) tell(address);
      });
    }
  });
  const timer = setTimeout(() => process.kill("SIGKILL"), startsWithinMs);
  const address = await Promise.race([listening, once(process, "exit").then(() => undefined)]);
  clearTimeout(timer);
  if (address === undefined) throw new Error(`the server does not start:\n${lines.join("\n")}`);
  return address;
}
