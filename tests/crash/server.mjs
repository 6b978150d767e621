// The shipped binary as a process: started, killed, stopped, and asked what it thinks of a data folder.
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { promisify } from "node:util";

const run = promisify(execFile);
const startsWithinMs = 60_000;
const linesKept = 40;

export class Server {
  #process;
  #lines = [];
  #ended;

  /** Waits until it listens. `port` 0: a free one. `env`: besides our own environment. Throws when it ends before. */
  static async start(binary, data, { port = 0, env = {} } = {}) {
    const server = new Server(binary, data, port, env);
    await server.#untilItListens();
    return server;
  }

  /** Killed after so many milliseconds, wherever it is then. */
  static async startAndKill(binary, data, port, afterMs) {
    const server = new Server(binary, data, port, {});
    setTimeout(() => server.#process.kill("SIGKILL"), afterMs);
    await server.#ended;
  }

  constructor(binary, data, port, env) {
    this.#process = spawn(binary, ["serve", "--listen", `127.0.0.1:${port}`, "--data", data, "--threads", "2"], {
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#ended = once(this.#process, "exit");
    const end = () => this.#process.kill("SIGKILL");
    process.once("exit", end);
    this.#ended.then(() => process.off("exit", end));
  }

  get port() {
    return Number(new URL(this.address).port);
  }

  /** kill -9. Returns when it is gone. */
  async kill() {
    this.#process.kill("SIGKILL");
    await this.#ended;
  }

  /** As a service manager stops it. */
  async stop() {
    this.#process.kill("SIGTERM");
    const [code, signal] = await this.#ended;
    if (code !== 0) throw new Error(`the server stopped with ${code ?? signal} instead of 0:\n${this.#log()}`);
  }

  async #untilItListens() {
    const listening = new Promise((resolve) => {
      const read = (line) => {
        this.#lines.push(line);
        if (this.#lines.length > linesKept) this.#lines.shift();
        const [, address] = line.match(/^Oogst listens on (\S+)$/) ?? [];
        if (address !== undefined) resolve(address);
      };
      for (const stream of [this.#process.stdout, this.#process.stderr]) {
        createInterface({ input: stream }).on("line", read);
      }
    });
    const timer = setTimeout(() => this.#process.kill("SIGKILL"), startsWithinMs);
    this.address = await Promise.race([listening, this.#ended.then(() => undefined)]);
    clearTimeout(timer);
    if (this.address === undefined) throw new Error(`the server does not start:\n${this.#log()}`);
  }

  #log() {
    return this.#lines.map((line) => `    ${line}`).join("\n");
  }
}

/** What `oogst conference create` printed. */
export async function createConference(binary, file, data, env = {}) {
  const { stdout } = await run(binary, ["conference", "create", file, "--data", data, "--json"], {
    env: { ...process.env, ...env },
  });
  return stdout;
}

/** The same for one that is there: what `oogst conference codes` prints. */
export async function conferenceCodes(binary, id, data) {
  const { stdout } = await run(binary, ["conference", "codes", id, "--data", data, "--json"]);
  return stdout;
}

/** What `oogst verify` says that is wrong, or undefined. */
export async function verify(binary, data) {
  try {
    await run(binary, ["verify", "--data", data]);
    return undefined;
  } catch (error) {
    return `oogst verify ends with ${error.code}: ${error.stdout}${error.stderr}`;
  }
}
