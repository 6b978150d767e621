import { showCode } from "../../model/access_code";
import type { Session } from "../../net/session";
import type { CodeAnswer, Role, SeatTheme } from "../../protocol/frames";
import { joinWords } from "../../words/join";
import { sharedWords } from "../../words/shared";
import { Logo } from "../shared/logo";

/** A place in a conference, as the card on the table says it. */
export interface Seat {
  role: Role;
  table: number | undefined;
  theme: SeatTheme | undefined;
  conference: string;
  code?: string;
}

export function seatOfCode(code: string, { role, table, conference }: CodeAnswer): Seat {
  return { role, table: table?.number, theme: table?.theme, conference: conference.title, code };
}

export function seatOfSession({ role, table, theme, conferenceTitle }: Session): Seat {
  return { role, table, theme, conference: conferenceTitle };
}

/**
 * The card that stands on the table: at first a picture of where the code is, then the seat that the code or this
 * device's memory turned out to be for.
 */
export function TableCard({ seat }: { seat: Seat | undefined }) {
  const words = joinWords.value;
  const { table, roles } = sharedWords.value;
  if (seat !== undefined) {
    return (
      <div class="table-card">
        <p class="where">{seat.table === undefined ? roles[seat.role] : table(seat.table)}</p>
        {seat.theme !== undefined && (
          <p class="theme">
            <span class="letter">{seat.theme.letter}</span> {seat.theme.title}
          </p>
        )}
        <p class="conference">{seat.conference}</p>
        {seat.code !== undefined && <p class="code-shown">{showCode(seat.code)}</p>}
      </div>
    );
  }
  return (
    <figure>
      <div class="table-card drawn" aria-hidden="true">
        <p class="where">{table(4)}</p>
        <QrDrawing />
        <p class="code-shown">
          <mark>K7PM-3X9T</mark>
        </p>
        <Logo />
      </div>
      <figcaption>{words.code.scan}</figcaption>
    </figure>
  );
}

/** Looks like a QR code and is none. */
function QrDrawing() {
  const eye = (x: number, y: number) => `M${x} ${y}h7v7h-7zm1 1v5h5v-5zm1 1h3v3h-3z`;
  const dots =
    "M9 0h1v2h1v1H9zm3 1h2v1h-2zm-3 4h2v1h1v2H9zm4-2h1v3h-1zM0 9h2v1h2v1H0zm5 0h3v1H6v2H5zm5 0h2v3h-1v-1h-1zm4 0h3v1h-3z" +
    "m5 0h2v2h-1v1h-1zM9 14h3v1h-1v3H9zm5-2h2v2h3v1h-4v2h-1zm-1 6h2v1h2v2h-4zm6-2h2v1h-1v4h-2v-2h1zM9 19h1v2H9z";
  return (
    <svg aria-hidden="true" viewBox="0 0 21 21" class="qr">
      <path d={eye(0, 0) + eye(14, 0) + eye(0, 14) + dots} fill="currentColor" fill-rule="evenodd" />
    </svg>
  );
}
