import type { Plugin } from "vite";

/**
 * Leaves out what Vite wraps around `import()` to fetch styles and parts of parts beforehand: what the pages fetch later
 * has neither, and the wrapping is a kilobyte on every page.
 */
export function plainImports(): Plugin {
  return {
    name: "plain-imports",
    apply: "build",
    enforce: "pre",
    load(id) {
      return id === "\0vite/preload-helper.js" ? "export const __vitePreload = (load) => load();" : undefined;
    },
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === "chunk" && chunk.isDynamicEntry && chunk.viteMetadata?.importedCss.size) {
          this.error(`${chunk.fileName} is fetched later and has styles of its own; they would not be fetched`);
        }
      }
    },
  };
}
