import { useState } from "preact/hooks";
import { messagesOf, type SentMessage } from "../../model/messages";
import type { ModeratorState, ProgrammeState } from "../../protocol/frames";
import { language } from "../../words/language";
import { leadingWords } from "../../words/leading";
import { Button } from "../shared/button";
import { Dialog } from "../shared/dialog";
import { check, clock, megaphone, undo } from "../shared/icons";
import { useHere } from "../shared/live_page";
import { State } from "../shared/state";
import { MessageForm } from "./message_form";
import "./leading.css";

export interface MessagesProps {
  programme: ProgrammeState;
  state: Pick<ModeratorState, "messages">;
}

/** Says something to tables, and shows which of them have seen what was said before. */
export function Messages({ programme, state }: MessagesProps) {
  const [open, setOpen] = useState(false);
  const words = leadingWords.value.message;
  const sent = messagesOf(programme, state);
  return (
    <>
      <Button size="small" icon={megaphone} onClick={() => setOpen(true)}>
        {words.open}
      </Button>
      <Dialog title={words.title} open={open} onClose={() => setOpen(false)}>
        <MessageForm programme={programme} />
        <section class="messages" aria-labelledby="messages-title">
          <h3 id="messages-title">{words.sentTitle}</h3>
          {sent.length === 0 && <p class="hint">{words.none}</p>}
          <ul>
            {sent.map((message) => (
              <Message key={message.id} message={message} />
            ))}
          </ul>
        </section>
      </Dialog>
    </>
  );
}

function Message({ message }: { message: SentMessage }) {
  const { live } = useHere();
  const words = leadingWords.value.message;
  const { id, text, at, tables, toAll, seen, unseen } = message;
  const time = new Date(at).toLocaleTimeString(language.value, {
    hour: "numeric",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return (
    <li>
      <p dir="auto" id={`message-${id}`}>
        {text}
      </p>
      <small>
        {time}, {toAll ? words.forAll : words.forTables(tables)}
      </small>
      {unseen.length === 0 ? (
        <State icon={check} tone="good" words={words.seenByAll} />
      ) : (
        <State icon={clock} words={words.seen(seen.length, tables.length)} />
      )}
      {unseen.length > 0 && seen.length > 0 && <small>{words.unseen(unseen)}</small>}
      {unseen.length > 0 && (
        <Button
          size="small"
          kind="quiet"
          icon={undo}
          describedBy={`message-${id}`}
          onClick={() => live.command("plenary", { name: "take_back_message", message: id })}
        >
          {words.takeBack}
        </Button>
      )}
    </li>
  );
}
