import { ConnectionBadge } from "./connection_badge";
import { useHere } from "./live_page";

/** The connection badge of this page's own connection; `typing` where something stands in a field that is still to be added. */
export function LiveBadge({ readOnly = false, typing = false }: { readOnly?: boolean; typing?: boolean }) {
  const { live } = useHere();
  const { state } = live.link.value;
  return (
    <ConnectionBadge
      link={state === "open" || state === "connecting" ? state : "lost"}
      waiting={live.pending.value.length}
      savingFails={live.savingFails.value}
      memoryOnly={!live.durable.value}
      typing={typing}
      readOnly={readOnly}
    />
  );
}
