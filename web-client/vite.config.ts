import { resolve } from "node:path";
import { defineConfig } from "vitest/config";
import { plainImports } from "./tools/plain_imports.ts";
import { plainModules } from "./tools/plain_modules.ts";
import { precompress } from "./tools/precompress.ts";

const pages = ["index", "table", "moderator", "reporter", "wall", "organiser"];
// The page that has to be small is the one that phones at a table load: what it can do without stays out of the shared
// file, and its own is one. What it can be in use without for a moment stands in view/table/later, and is fetched then.
const laterForTables = [
  /\/node_modules\/uqr\//,
  /\/net\/(http|login)\.ts/,
  /\/model\/(access_code|running_order|glossary|word_stems|letters|spotlight|page_turns|\w+_(pages|sections))\.ts/,
  /\/model\/(table|wall|floor)_\w+\.ts/,
  /\/view\/((table|wall)\/.+|shared\/(choices|lasting|keep_\w+))\.tsx?/,
  /\/(view\/(reflecting\/|wall\/\w+\.css)|model\/reflections\.ts)/,
  /\/words\/(nl\/)?(table|wall|reflecting)\.ts/,
];
const alsoForTables = (file: string) => !laterForTables.some((later) => later.test(file));
const tablePage = /view\/table\/(?!without|later)|model\/table_|words\/(nl\/)?table/;
const server = process.env.OOGST_SERVER ?? "http://127.0.0.1:8080";

// One page a role. The server forbids inline scripts and foreign hosts, so nothing may be inlined into a page.
export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: process.env.OOGST_WEB_OUT ?? "../build/release/web",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: Object.fromEntries(pages.map((page) => [page, resolve(import.meta.dirname, `${page}.html`)])),
      // What most pages share comes in one file: many small ones cost more, in headers and in what brotli cannot see.
      output: {
        codeSplitting: {
          groups: [
            { name: "shared", minShareCount: 3, test: alsoForTables },
            { name: "table", test: tablePage },
          ],
        },
      },
    },
  },
  plugins: [plainImports(), plainModules(), precompress()],
  // `npm run dev` serves the sources and hands log-in and socket on to a running `oogst serve`.
  server: { proxy: { "/api": server, "/ws": { target: server, ws: true } } },
  test: { include: ["src/**/*.test.{ts,tsx}"] },
});
