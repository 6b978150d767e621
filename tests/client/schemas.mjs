// Holds every frame that comes in against the schemas of protocol/schema. It borrows ajv from the web client; where that
// is not installed nothing is checked, and `isChecking` says so.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");
const ajv = load();

export const isChecking = ajv !== undefined;

function load() {
  try {
    const { Ajv } = createRequire(resolve(root, "web-client/package.json"))("ajv");
    const loaded = new Ajv();
    loaded.addKeyword("tsType");
    const folder = resolve(root, "protocol/schema");
    for (const file of readdirSync(folder)) {
      loaded.addSchema(JSON.parse(readFileSync(resolve(folder, file), "utf8")), file);
    }
    return loaded;
  } catch (error) {
    if (error.code === "MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}

function complaints(reference, value) {
  const validate = ajv.getSchema(reference);
  if (validate(value)) return undefined;
  const deepest = validate.errors.toSorted((a, b) => b.instancePath.length - a.instancePath.length)[0];
  return `${deepest.instancePath || "it"} ${deepest.message}`;
}

/** What is wrong with a frame of the server, or undefined. */
export function wrongWithFrame(frame) {
  if (!isChecking) return undefined;
  const definition = `${frame.type.replace(/(?:^|_)(.)/g, (_, letter) => letter.toUpperCase())}Frame`;
  return complaints(`server_frame.json#/definitions/${definition}`, frame);
}

/** What is wrong with the state of a topic, or undefined. */
export function wrongWithState(topic, state) {
  return isChecking ? complaints(`states.json#/properties/${topic.split("/")[0]}`, state) : undefined;
}

/** What is wrong with an answer over HTTP, or undefined; `name` is its member in http.json. */
export function wrongWithAnswer(name, answer) {
  return isChecking ? complaints(`http.json#/properties/${name}`, answer) : undefined;
}
