import { useEffect, useState } from "preact/hooks";
import type { Card } from "../../../model/table_cards";
import { difference } from "../../../model/text_difference";
import { fetchVersions, type Version } from "../../../net/versions";
import type { StageState } from "../../../protocol/frames";
import { language } from "../../../words/language";
import { workWords } from "../../../words/work";
import { Button } from "../../shared/button";
import { Dialog } from "../../shared/dialog";
import { undo } from "../../shared/icons";
import { useHere } from "../../shared/live_page";
import { tell } from "../../shared/toast";

export interface VersionsProps {
  table: number;
  stage: StageState | undefined;
  /** Whose text; undefined while it is closed. */
  card: Card | undefined;
  onClose: () => void;
}

/** How an insight read before, the newest first, and the way back to it. */
export function Versions({ table, stage, card, onClose }: VersionsProps) {
  return (
    <Dialog title={workWords.value.versions.title} open={card !== undefined} onClose={onClose}>
      {card !== undefined && <List table={table} stage={stage} card={card} onClose={onClose} />}
    </Dialog>
  );
}

function List({ table, stage, card, onClose }: VersionsProps & { card: Card }) {
  const { live, session } = useHere();
  const words = workWords.value.versions;
  const [tries, setTries] = useState(0);
  const [found, setFound] = useState<readonly Version[] | "none">();
  const text = live.texts.textOf(card.id)?.value ?? card.text;

  useEffect(() => {
    let wanted = true;
    setFound(undefined);
    void fetchVersions(table, card.id, session.token).then((reply) => {
      if (wanted) setFound(reply.outcome === "ok" ? reply.body.versions.toReversed() : "none");
    });
    return () => {
      wanted = false;
    };
  }, [table, card.id, session.token, tries]);

  if (found === undefined) {
    return (
      <p class="quiet" role="status">
        {words.loading}
      </p>
    );
  }
  if (found === "none") {
    return (
      <div class="card-menu" role="status">
        <p>{words.offline}</p>
        <Button onClick={() => setTries((count) => count + 1)}>{words.again}</Button>
      </div>
    );
  }
  const earlier = found.filter((version) => version.text !== text && version.text.trim() !== "");
  if (earlier.length === 0) return <p>{words.nothing}</p>;
  return (
    <ol class="versions">
      {earlier.map((version) => (
        <li key={version.revision}>
          <p class="quiet">{words.by(timeOf(version.at), stage?.people[version.person]?.name)}</p>
          <p class="then" dir="auto">
            {version.text}
          </p>
          <Button
            size="small"
            icon={undo}
            label={words.bringBackOf(version.text.slice(0, 40))}
            onClick={() => {
              onClose();
              bringBack(version.text);
            }}
          >
            {words.bringBack}
          </Button>
        </li>
      ))}
    </ol>
  );

  /** As an edit like any other, so that what others type meanwhile stays. */
  function bringBack(wished: string) {
    const open = live.texts.open({ table, insight: card.id }, card.text, card.textRevision);
    const before = open.text.peek();
    const op = difference(before, wished);
    if (op === undefined) return;
    open.edit(op);
    tell(words.done, () => {
      const back = difference(open.text.peek(), before);
      if (back !== undefined) open.edit(back);
    });
  }
}

function timeOf(at: number): string {
  return new Date(at).toLocaleTimeString(language.value, { hour: "numeric", minute: "2-digit", hourCycle: "h23" });
}
