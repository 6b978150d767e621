import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

export interface SeldomProps<Props extends object> {
  needed: boolean;
  /** Fetches what draws it; tried until it is there. */
  fetch: () => Promise<ComponentType<Props>>;
  /** What it is drawn with. */
  props: Props;
}

const retryMs = 3_000;

/** What few people ever see: fetched when it is needed, so that the page is there sooner. Once there it stays. */
export function Seldom<Props extends object>({ needed, fetch, props }: SeldomProps<Props>) {
  const [found, setFound] = useState<{ Component: ComponentType<Props> }>();
  const [tries, setTries] = useState(0);

  useEffect(() => {
    if (!needed || found !== undefined) return undefined;
    let retry: ReturnType<typeof setTimeout> | undefined;
    fetch().then(
      (Component) => setFound({ Component }),
      () => {
        retry = setTimeout(() => setTries((count) => count + 1), retryMs);
      },
    );
    return () => clearTimeout(retry);
  }, [needed, found, tries]);

  return found === undefined ? null : <found.Component {...props} />;
}
