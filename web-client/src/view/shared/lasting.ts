import { useEffect, useState } from "preact/hooks";

/** True once `condition` has held for `ms` without a break. */
export function useLasting(condition: boolean, ms: number): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    setLasting(false);
    if (!condition) return undefined;
    const timer = setTimeout(() => setLasting(true), ms);
    return () => clearTimeout(timer);
  }, [condition, ms]);
  return lasting;
}

/** True while `condition` holds and `ms` longer: for what would only flicker otherwise. */
export function useLingering(condition: boolean, ms: number): boolean {
  const [lingering, setLingering] = useState(condition);
  useEffect(() => {
    if (condition) {
      setLingering(true);
      return undefined;
    }
    const timer = setTimeout(() => setLingering(false), ms);
    return () => clearTimeout(timer);
  }, [condition, ms]);
  return condition || lingering;
}
