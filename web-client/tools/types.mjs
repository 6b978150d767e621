// Turns protocol/schema/*.json into src/protocol/frames.ts: one declaration for every schema and definition.
// All schemas are compiled together, so that what two of them refer to is declared once.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { compile } from "json-schema-to-typescript";

const schemas = resolve(import.meta.dirname, "../../protocol/schema");
const output = resolve(import.meta.dirname, "../src/protocol/frames.ts");

const names = (await readdir(schemas)).filter((name) => name.endsWith(".json")).sort();
// Definitions are named one by one: what is only spoken of in a `tsType` would not be reached from the top.
const properties = {};
for (const name of names) {
  const schema = JSON.parse(await readFile(resolve(schemas, name), "utf8"));
  const stem = name.replace(/\.json$/, "");
  properties[stem] = { $ref: name };
  for (const definition of Object.keys(schema.definitions ?? {})) {
    properties[`${stem}_${definition}`] = { $ref: `${name}#/definitions/${definition}` };
  }
}
const everything = { title: "AllSchemas", type: "object", properties, additionalProperties: false };
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
