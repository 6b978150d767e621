/**
 * Fetches a style sheet that a page can do without at first; settles when it holds, and fails when it cannot be fetched. A part that is
 * fetched later brings its own in this way, as the address that `import address from "./part.css?url"` gives.
 */
export function fetchStyles(address: string): Promise<void> {
  if (document.querySelector(`link[href="${address}"]`) !== null) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = address;
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      reject(new Error("the styles cannot be fetched"));
    };
    document.head.append(link);
  });
}
