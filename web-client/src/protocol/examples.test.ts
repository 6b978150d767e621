// Holds the example frames of protocol/examples against the schemas; the server's tests read the same files.
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import { describe, expect, it } from "vitest";

interface Example {
  readonly name: string;
  readonly rule: string;
  /** client, server, command, state:<topic>, http:<name> */
  readonly frame: string;
  readonly why?: string;
  /** The schema lets it pass; only a stricter reader sees what is wrong. */
  readonly beyond_schema?: boolean;
  readonly value?: unknown;
  readonly raw_base64?: string;
}

const protocol = resolve(import.meta.dirname, "../../../protocol");

function examples(kind: "valid" | "invalid"): Example[] {
  const folder = join(protocol, "examples", kind);
  return readdirSync(folder)
    .sort()
    .map((file) => ({ name: file.replace(/\.json$/, ""), ...JSON.parse(readFileSync(join(folder, file), "utf8")) }));
}

function validators(): Ajv {
  const ajv = new Ajv({ allErrors: false, allowUnionTypes: true });
  ajv.addKeyword("tsType");
  for (const file of readdirSync(join(protocol, "schema"))) {
    ajv.addSchema(JSON.parse(readFileSync(join(protocol, "schema", file), "utf8")), file);
  }
  return ajv;
}

const ajv = validators();

function validatorOf(reference: string): ValidateFunction {
  const validate = ajv.getSchema(reference);
  if (validate === undefined) throw new Error(`no schema ${reference}`);
  return validate;
}

function validatorFor(frame: string): ValidateFunction {
  const [kind, part] = frame.split(":");
  switch (kind) {
    case "client":
    case "server":
      return validatorOf(`${kind}_frame.json`);
    case "command":
      return validatorOf("command.json");
    case "state":
      return validatorOf(`states.json#/properties/${part}`);
    case "http":
      return validatorOf(`http.json#/properties/${part}`);
    default:
      throw new Error(`no such frame: ${frame}`);
  }
}

/** The value, or undefined where what was sent is no JSON in UTF-8 at all. */
function sentValue(example: Example): unknown {
  if (example.raw_base64 === undefined) return example.value;
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    return JSON.parse(decoder.decode(Buffer.from(example.raw_base64, "base64")));
  } catch {
    return undefined;
  }
}

function isAccepted(example: Example): boolean {
  const value = sentValue(example);
  return value !== undefined && validatorFor(example.frame)(value);
}

describe("valid examples", () => {
  it.each(examples("valid"))("[$rule] $name", (example) => {
    const validate = validatorFor(example.frame);
    expect(validate(example.value), JSON.stringify(validate.errors)).toBe(true);
  });
});

describe("invalid examples", () => {
  it.each(examples("invalid"))("[$rule] $name: $why", (example) => {
    expect(isAccepted(example)).toBe(example.beyond_schema === true);
  });
});

describe("the examples as a whole", () => {
  const valid = examples("valid");
  const namesOf = (union: string): string[] => {
    const [file, path] = union.split("#");
    const schema = JSON.parse(readFileSync(join(protocol, "schema", file ?? ""), "utf8"));
    const list = (path === undefined ? schema : schema.definitions[path]).oneOf as { $ref: string }[];
    return list.map(({ $ref }) => {
      const { properties } = schema.definitions[$ref.replace("#/definitions/", "")];
      return (properties.type ?? properties.name).const as string;
    });
  };
  const shown = (frame: string, member: string): Set<unknown> =>
    new Set(valid.filter((e) => e.frame === frame).map((e) => (e.value as Record<string, unknown>)[member]));

  it("[T1] show every frame, command, state and request", () => {
    expect([...shown("client", "type")].sort()).toEqual(namesOf("client_frame.json").sort());
    expect([...shown("server", "type")].sort()).toEqual(namesOf("server_frame.json").sort());
    const commands = [...namesOf("command.json#TableCommand"), ...namesOf("command.json#PlenaryCommand")];
    expect([...shown("command", "name")].sort()).toEqual(commands.sort());
    for (const [file, kind] of [
      ["states.json", "state"],
      ["http.json", "http"],
    ] as const) {
      const { properties } = JSON.parse(readFileSync(join(protocol, "schema", file), "utf8"));
      const there = new Set(valid.map((e) => e.frame));
      for (const part of Object.keys(properties)) expect(there, `${kind}:${part}`).toContain(`${kind}:${part}`);
    }
  });

  it("[V5] snapshots hold the state of their topic", () => {
    const snapshots = valid.map((e) => e.value as { type?: string; topic: string; state: unknown });
    for (const { type, topic, state } of snapshots) {
      if (type !== "snapshot") continue;
      const validate = validatorFor(`state:${topic.split("/")[0]}`);
      expect(validate(state), JSON.stringify(validate.errors)).toBe(true);
    }
  });

  it("[V3] no state that is shown holds a null", () => {
    const states = valid.filter((e) => e.frame.startsWith("state:"));
    for (const { value } of states) expect(JSON.stringify(value)).not.toContain("null");
  });
});
