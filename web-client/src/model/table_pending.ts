import type { Command } from "../protocol/frames";
import type { Card } from "./table_cards";

/** What commands are laid over: all cards of a table in their order, and the ids of what is shared in the order of sharing. */
export interface Sheet {
  cards: Card[];
  shared: string[];
}

type CommandOf<Name extends Command["name"]> = Extract<Command, { name: Name }>;

/**
 * Shows on `sheet` what a command will do that the server has not answered yet, done by `person`. Of an insight that is not
 * there nothing can be shown.
 */
export function layOver(sheet: Sheet, command: Command, person: string): void {
  if (command.name === "add_insight") layAdded(sheet, command, person);
  else if (command.name === "merge_insights") layMerged(sheet, command, person);
  else if ("insight" in command) {
    const card = sheet.cards.find(({ id }) => id === command.insight);
    if (card !== undefined) layOnCard(sheet, card, command, person);
  }
}

function layOnCard(sheet: Sheet, card: Card, command: Command, person: string) {
  card.waits = true;
  switch (command.name) {
    case "set_kind":
      card.kind = command.kind;
      break;
    case "set_perspectives":
      card.perspectives = command.perspectives;
      break;
    case "share_insight":
      card.wish = "share";
      put(sheet.shared, card.id, null);
      break;
    case "unshare_insight":
      card.wish = "unshare";
      take(sheet.shared, card.id);
      break;
    case "withdraw_insight":
      card.wish = "withdraw";
      break;
    case "restore_insight":
      card.wish = "restore";
      break;
    case "move_insight":
      layMoved(sheet, card, command);
      break;
    case "order_shared":
      put(sheet.shared, card.id, command.before);
      break;
    case "unmerge_insight":
      layUnmerged(sheet, card);
      break;
    case "split_insight":
      laySplit(sheet, card, command, person);
      break;
    case "confirm_insight":
      card.confirmed = command.confirmed ? command.text_revision : undefined;
      break;
    case "explain_insight":
      card.explanation = command.explanation === "" ? undefined : command.explanation;
      card.asked = 0;
      break;
  }
}

function layAdded(
  { cards }: Sheet,
  { insight, question, kind, perspectives, text }: CommandOf<"add_insight">,
  author: string,
) {
  if (cards.some(({ id }) => id === insight)) return;
  cards.push(madeHere({ id: insight, question: question ?? undefined, kind, perspectives, text, author }));
}

function layMoved({ cards }: Sheet, card: Card, { question, before }: CommandOf<"move_insight">) {
  card.question = question ?? undefined;
  cards.splice(cards.indexOf(card), 1);
  const place = cards.findIndex((other) => other.id === before && other.question === card.question);
  cards.splice(place < 0 ? cards.length : place, 0, card);
}

function layMerged(sheet: Sheet, { insight, originals }: CommandOf<"merge_insights">, author: string) {
  const { cards } = sheet;
  const united = originals.flatMap((id) => cards.find((card) => card.id === id) ?? []);
  const [first] = united;
  if (first === undefined || cards.some(({ id }) => id === insight)) return;
  const merged = madeHere({
    id: insight,
    question: first.question,
    kind: first.kind,
    perspectives: [...new Set(united.flatMap(({ perspectives }) => perspectives))],
    text: united
      .map(({ text }) => text)
      .filter((text) => text.trim() !== "")
      .join("\n"),
    author,
  });
  cards.splice(cards.indexOf(first), 0, merged);
  for (const original of united) {
    original.mergedInto = insight;
    // The hall loses what it was offered.
    if (sheet.shared.includes(original.id)) original.wish = "unshare";
    take(sheet.shared, original.id);
  }
}

function layUnmerged({ cards }: Sheet, merged: Card) {
  const originals = cards.filter(({ mergedInto }) => mergedInto === merged.id);
  if (originals.length === 0) return;
  merged.wish = "withdraw";
  for (const original of originals) {
    original.mergedInto = undefined;
    original.waits = true;
  }
}

function laySplit({ cards }: Sheet, card: Card, { into, base, at }: CommandOf<"split_insight">, author: string) {
  // On another text the place of the cut is not known here.
  if (card.textRevision !== base || cards.some(({ id }) => id === into)) return;
  const letters = [...card.text];
  const { question, kind, perspectives } = card;
  const text = letters.slice(at).join("").trimStart();
  const half = madeHere({ id: into, question, kind, perspectives, text, author });
  cards.splice(cards.indexOf(card) + 1, 0, half);
  card.text = letters.slice(0, at).join("").trimEnd();
  card.splits = true;
}

/** A card of which the server has not heard. */
function madeHere(card: Pick<Card, "id" | "question" | "kind" | "perspectives" | "text" | "author">): Card {
  return {
    ...card,
    textRevision: 0,
    standing: "here",
    waits: true,
    wish: undefined,
    late: false,
    sharePlace: undefined,
    originals: [],
    mergedInto: undefined,
    splits: false,
    confirmed: undefined,
    asked: 0,
    explanation: undefined,
    returned: undefined,
  };
}

/** Puts `id` before another one, or last where that is not there. */
function put(ids: string[], id: string, before: string | null) {
  if (before === id) return;
  take(ids, id);
  const place = before === null ? -1 : ids.indexOf(before);
  ids.splice(place < 0 ? ids.length : place, 0, id);
}

function take(ids: string[], id: string) {
  const place = ids.indexOf(id);
  if (place >= 0) ids.splice(place, 1);
}
