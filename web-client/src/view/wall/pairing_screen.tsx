import { useRef } from "preact/hooks";
import { sharedWords } from "../../words/shared";
import { wallWords } from "../../words/wall";
import { Logo } from "../shared/logo";
import { unitsOf, useSizeOf } from "./sheet";

/** A wall without a picture: its code, as large as can be, and what to do with it; or that it is connected. */
export function PairingScreen({ code, paired = false }: { code?: string | undefined; paired?: boolean }) {
  const box = useRef<HTMLDivElement>(null);
  const size = useSizeOf(box);
  const { props } = unitsOf(size);
  const words = wallWords.value.pairing;
  return (
    <div class="wall" ref={box} {...props}>
      <div class="wall-frame">
        <main class="wall-quiet wall-pairing">
          <p class="wall-conference">
            <Logo size="1.4em" />
            {sharedWords.value.product}
          </p>
          <h1>{paired ? words.paired : words.title}</h1>
          {!paired && <Code code={code} />}
          <p>{sentence()}</p>
        </main>
      </div>
    </div>
  );

  function sentence() {
    if (paired) return words.pairedExplain;
    return code === undefined ? words.busy : words.explain;
  }
}

function Code({ code }: { code: string | undefined }) {
  if (code === undefined) {
    return (
      <p class="wall-code waiting" aria-hidden="true">
        ·····
      </p>
    );
  }
  return (
    <p class="wall-code">
      <span class="unseen">{wallWords.value.pairing.code} </span>
      {code}
    </p>
  );
}
