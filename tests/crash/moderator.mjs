// A moderator who opens the closing round with all tables on the wall, and then holds insights back and lets them
// through for as long as the chairs write.
import { setTimeout as pause } from "node:timers/promises";
import { OogstClient } from "../client/client.mjs";
import { Ledger } from "./ledger.mjs";

const unansweredMax = 4;
const pauseMs = [100, 300];

export class Moderator {
  #random;
  #stopped = false;
  #moderating;
  wrong = [];

  constructor(address, random) {
    this.ledger = new Ledger("plenary", "moderator");
    this.client = new OogstClient(address);
    this.client.onFrame = (direction, frame) => this.ledger.take(direction, frame);
    this.#random = random;
  }

  async takeSeat(code) {
    await this.client.login(code, "Moderator");
    await this.client.connect("programme", "moderator", "wall");
    const { phase, phases } = this.client.state("programme");
    const closing = phases.find(({ kind }) => kind === "closing");
    await this.client.command("plenary", "move_phase", { phase: closing.id, from: phase.id });
    await this.client.command("plenary", "set_wall_mode", { mode: "all" });
  }

  begin() {
    this.#moderating = this.#moderate();
  }

  async finish(withinMs) {
    this.#stopped = true;
    await this.#moderating;
    await this.client.until(() => this.client.unansweredCount === 0, "the moderator's commands to be safe", withinMs);
  }

  async #moderate() {
    while (!this.#stopped) {
      await pause(this.#random.between(...pauseMs));
      const { insights } = this.client.state("moderator");
      const ids = Object.keys(insights);
      if (ids.length === 0 || this.client.unansweredCount >= unansweredMax) continue;
      const insight = this.#random.pick(ids);
      const members = { insight, held: !insights[insight].held };
      this.client.command("plenary", "hold_insight", members).catch((error) => this.wrong.push(error.message));
    }
  }
}
