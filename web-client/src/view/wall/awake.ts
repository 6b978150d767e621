/** Keeps the screen from going dark, where the browser allows it (over https or on localhost). */
export function stayAwake(): void {
  const ask = () => {
    if (document.visibilityState === "visible") void navigator.wakeLock?.request("screen").catch(() => undefined);
  };
  // The browser lets go of it whenever the page is out of sight.
  document.addEventListener("visibilitychange", ask);
  ask();
}

/** The key `f` turns full screen on and off. */
export function listenForFullScreen(): void {
  addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "f" || event.ctrlKey || event.metaKey || event.altKey) return;
    const turning =
      document.fullscreenElement === null ? document.documentElement.requestFullscreen?.() : document.exitFullscreen();
    void turning?.catch(() => undefined);
  });
}
