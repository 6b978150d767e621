import type { Plugin } from "vite";

/**
 * Makes a module of porter2, a CommonJS package that is fetched apart: for its sake the bundler would keep its CommonJS
 * helpers in a file of their own, which every page then fetches.
 */
export function plainModules(): Plugin {
  return {
    name: "plain-modules",
    apply: "build",
    enforce: "pre",
    transform(code, id) {
      if (!id.includes("/node_modules/porter2/")) return undefined;
      const plain = code
        .replace("Object.defineProperty(exports, '__esModule', { value: true })", "")
        .replace("exports.stem = function stem", "export const stem = function stem");
      if (/\bexports\b/.test(plain)) this.error("porter2 is written in another way now");
      return { code: plain, map: null };
    },
  };
}
