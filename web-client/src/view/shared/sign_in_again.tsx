import { useState } from "preact/hooks";
import { readCode } from "../../model/access_code";
import { logIn } from "../../net/login";
import { sessionOf } from "../../net/session";
import { sharedWords } from "../../words/shared";
import { Button } from "./button";
import { CodeField } from "./code_field";
import { Dialog } from "./dialog";
import { useHere } from "./live_page";

/**
 * Asks for the code again when the server no longer takes the login, without leaving the page: what waits stays, and goes
 * along afterwards.
 */
export function SignInAgain() {
  const { live, session, renew } = useHere();
  const words = sharedWords.value.again;
  const [typed, setTyped] = useState("");
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [put, setPut] = useState(false);
  const refused = live.link.value.state === "refused";

  return (
    <>
      <Dialog title={words.title} open={refused && !put} onClose={() => setPut(true)}>
        <form
          class="again"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <p>{words.explain}</p>
          <CodeField label={words.label} fault={fault} typed={typed} onTyped={setTyped} />
          <div class="actions">
            <Button kind="main" type="submit" disabled={busy}>
              {words.go}
            </Button>
          </div>
        </form>
      </Dialog>
      {refused && put && (
        <div class="again-bar">
          <Button kind="main" onClick={() => setPut(false)}>
            {sharedWords.value.connection.enterCode}
          </Button>
        </div>
      )}
    </>
  );

  async function submit() {
    if (busy) return;
    const read = readCode(typed);
    if (read.outcome !== "good") {
      setFault(words.mistyped);
      return;
    }
    setBusy(true);
    setFault(undefined);
    const reply = await logIn({ code: read.code, name: session.name, token: session.token });
    setBusy(false);
    if (reply.outcome === "unreachable") setFault(words.offline);
    else if (reply.outcome === "refused") setFault(reply.sentence);
    else if (reply.body.person !== session.person) setFault(words.anotherPerson);
    else {
      const renewed = sessionOf(reply.body, session.conferenceTitle, session.theme);
      renew(renewed);
      live.goOnAs(renewed);
    }
  }
}
