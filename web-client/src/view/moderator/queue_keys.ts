import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import {
  afterVerdict,
  idsOf,
  isInsight,
  listed,
  neighbour,
  type Queue,
  type Queued,
  steadySelection,
} from "../../model/queue";
import { movesAfter, noMoves, type QueueMoves } from "../../model/queue_moves";
import type { Command } from "../../protocol/frames";
import { inSight, isKeyTooSoon, type Moves } from "./aiming";
import { isTyping } from "./keys";
import type { QueueActions } from "./queue_actions";
import { type Asked, asksOf, cardId } from "./queue_card";
import { selectedText } from "./selected_text";

export interface Selection {
  selected: string | undefined;
  /** `focus`: the person goes to it, also where the browser is elsewhere. */
  select(queued: string, focus?: boolean): void;
  moves: Moves;
}

/**
 * Which text the keys are for: it stays where it is when others come and go, and goes on when the selected one goes. `pending` is
 * what the person has asked for and is not yet answered.
 */
export function useSelection(queue: Queue, pending: readonly { command: Command }[]): Selection {
  const [chosen, choose] = useState<string>();
  const now = idsOf(queue);
  const before = useRef(now);
  const moves = useRef<QueueMoves>(noMoves);
  const goes = useRef(false);
  const selected = steadySelection(before.current, now, chosen) ?? now.waiting[0];
  // At once: the next key may be under way.
  useLayoutEffect(() => {
    const asked = pending.map(({ command }) => command);
    const change = { before: before.current, now, chosen, selected };
    moves.current = movesAfter(moves.current, change, asked, performance.now());
    before.current = now;
    // What the person sees selected is what she acts on, also when something comes above it.
    if (selected !== chosen) choose(selected);
    selectedText.value = selected;
    if (goes.current && selected !== undefined) shown(selected)?.scrollIntoView({ block: "nearest" });
    goes.current = false;
  });
  useEffect(
    () => () => {
      selectedText.value = undefined;
    },
    [],
  );
  return {
    selected,
    moves,
    select(queued, focus = false) {
      choose(queued);
      goes.current = true;
      if (focus) shown(queued)?.focus({ preventScroll: true });
    },
  };
}

function shown(queued: string): HTMLElement | null {
  return document.getElementById(cardId(queued));
}

export interface QueueKeysParts {
  queue: Queue;
  actions: QueueActions;
  selection: Selection;
  onAsk: (what: Asked, queued: Queued) => void;
}

/** Listens for the keys of the queue, wherever on the page somebody is, but for fields and open dialogs. */
export function useQueueKeys(parts: QueueKeysParts): void {
  const latest = useRef(parts);
  latest.current = parts;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      const acted = event.key.startsWith("Arrow")
        ? move(event, latest.current)
        : !event.repeat && act(event, latest.current);
      if (acted) event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}

/** Arrows belong to the other lists and choices while somebody is in those. */
function move({ key, target }: KeyboardEvent, { queue, selection }: QueueKeysParts): boolean {
  if (key !== "ArrowUp" && key !== "ArrowDown") return false;
  if (target instanceof Element && target.closest("input, .tables, .phases, [role]") !== null) return false;
  const to = neighbour(idsOf(queue).all, selection.selected, key === "ArrowDown" ? 1 : -1);
  if (to !== undefined) selection.select(to, true);
  return to !== undefined;
}

function act(event: KeyboardEvent, { queue, actions, selection, onAsk }: QueueKeysParts): boolean {
  const key = event.key.toLowerCase();
  if (key === "j" && event.shiftKey) {
    actions.approve(inSight(selection.moves, queue.waiting));
    return true;
  }
  const queued = listed(queue).find(({ id }) => id === selection.selected);
  if (queued === undefined || event.shiftKey) return false;
  if ("jwpst".includes(key) && isKeyTooSoon(selection.moves, queued.id)) return true;
  const asked = forms[key];
  if (asked !== undefined && asksOf(asked, queued)) {
    onAsk(asked, queued);
    return true;
  }
  switch (key) {
    case "j":
      actions.approve([queued]);
      return true;
    case "w":
      actions.hold(queued);
      return true;
    case "s":
      actions.toggleSpotlight(queued);
      return true;
    case "p":
      if (isInsight(queued)) actions.togglePin(queued);
      return isInsight(queued);
    default:
      return false;
  }
}

const forms: Record<string, Asked | undefined> = { t: "send_back", c: "correct", g: "group", l: "show" };

/** The actions, after which the next one that waits is selected. */
export function movingOn(actions: QueueActions, queue: Queue, { selected, select }: Selection): QueueActions {
  const goOn = (id: string) => {
    const next = afterVerdict(queue, id);
    if (id === selected && next !== id) select(next, document.activeElement?.closest(".queue-card") !== null);
  };
  return {
    ...actions,
    approve(all) {
      actions.approve(all);
      if (all.length === 1) for (const { id } of all) goOn(id);
    },
    hold(queued) {
      actions.hold(queued);
      goOn(queued.id);
    },
    sendBack(queued, word) {
      actions.sendBack(queued, word);
      goOn(queued.id);
    },
  };
}
