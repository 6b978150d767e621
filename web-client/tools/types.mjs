// Turns protocol/schema/*.json into src/protocol/frames.ts: one declaration for every schema and definition.
// All schemas are compiled together, so that what two of them refer to is declared once.
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { compile } from "json-schema-to-typescript";

const schemas = resolve(import.meta.dirname, "../../protocol/schema");
const output = resolve(import.meta.dirname, "../src/protocol/frames.ts");

const names = (await readdir(schemas)).filter((name) => name.endsWith(".json")).sort();
const everything = {
  title: "AllSchemas",
  type: "object",
  properties: Object.fromEntries(names.map((name) => [name.replace(/\.json$/, ""), { $ref: name }])),
  additionalProperties: false,
};
const code = await compile(everything, "AllSchemas", {
  cwd: `${schemas}/`,
  additionalProperties: false,
  unreachableDefinitions: true,
  strictIndexSignatures: true,
  bannerComment: "// Generated from protocol/schema by `npm run types`. Change the schemas, not this file.",
});
await mkdir(dirname(output), { recursive: true });
await writeFile(output, code);
console.log(`${names.length} schemas → src/protocol/frames.ts`);
