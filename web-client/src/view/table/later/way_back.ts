import { useEffect } from "preact/hooks";

/** The device's way back closes what is open, instead of leaving the page. */
export function useBack(onBack: () => void) {
  useEffect(() => {
    history.pushState(null, "");
    let went = false;
    const back = () => {
      went = true;
      onBack();
    };
    addEventListener("popstate", back);
    return () => {
      removeEventListener("popstate", back);
      if (!went) history.back();
    };
  }, []);
}
