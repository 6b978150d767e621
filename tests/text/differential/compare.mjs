// Holds the C++ text type to the npm package ot-text-unicode, and the rule for clean text to its regular expressions.
//   node compare.mjs PROGRAM COUNT [--seed N] [--from PACKAGE_JSON]
// PROGRAM is the built text_op_cases. The package is looked for as the package.json given would find it, by default
// the web client's. Exits with 1 and the case in full at the first difference.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: "string", default: "1" }, from: { type: "string" } },
});
const [program, countText] = positionals;
const count = Number(countText);
if (!program || !Number.isInteger(count) || count < 1) {
  console.error("usage: node compare.mjs PROGRAM COUNT [--seed N] [--from PACKAGE_JSON]");
  process.exit(2);
}
const from = values.from ?? fileURLToPath(new URL("../../../web-client/package.json", import.meta.url));
const { type } = createRequire(resolve(from))("ot-text-unicode");

function fail(what, expected, found, where) {
  console.error(`${what} differs\n  JavaScript: ${JSON.stringify(expected)}\n  C++:        ${JSON.stringify(found)}`);
  console.error(`  ${where}`);
  process.exit(1);
}

function same(what, expected, found, where) {
  if (JSON.stringify(expected) !== JSON.stringify(found)) fail(what, expected, found, where);
}

async function forEachLine(args, visit) {
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((done, failed) => child.on("error", failed).on("close", done));
  let lines = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    lines += 1;
    visit(JSON.parse(line), line);
  }
  const code = await ended;
  if (code !== 0) throw new Error(`${program} ended with ${code}`);
  return lines;
}

// The package changes deletes in place while it joins them, so each call gets a copy of its own.
const copy = (op) => structuredClone(op);
const applied = (text, op) => type.apply(text, copy(op));
const transformed = (op, other, side) => type.transform(copy(op), copy(other), side);

function compareCase(c, line) {
  const check = (what, expected) => same(what, expected, c[what], line);
  check("a", type.normalize(copy(c.written)));
  check("applied_a", applied(c.document, c.a));
  check("applied_b", applied(c.document, c.b));
  check("a_left", transformed(c.a, c.b, "left"));
  check("a_right", transformed(c.a, c.b, "right"));
  check("b_left", transformed(c.b, c.a, "left"));
  check("b_right", transformed(c.b, c.a, "right"));
  check("composed", type.compose(copy(c.a), copy(c.after_a)));
  check("moved_caret", type.transformPosition(c.caret, copy(c.a)));
  same("applied difference", c.applied_b, applied(c.applied_a, c.difference), line);
}

// As protocol/text/unicode.hpp states it for the browser.
const cleanText = (text) =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(/\t/g, " ")
    .replace(/(?!\n)[\p{Cc}\p{Cs}\p{NChar}\u202A-\u202E\u2066-\u2069\uFEFF]/gu, "");

function cleanOutcome(codePoint) {
  const text = String.fromCodePoint(codePoint);
  const clean = cleanText(text);
  return clean === text ? "kept" : clean === "" ? "taken out" : clean === "\n" ? "line feed" : "space";
}

function compareClean({ first, last, outcome }, line) {
  for (let c = first; c <= last; c += 1) same(`clean U+${c.toString(16)}`, cleanOutcome(c), outcome, line);
  codePoints += last - first + 1;
}

let codePoints = 0;
await forEachLine(["clean"], compareClean);
if (codePoints !== 0x110000) throw new Error(`clean_text was told of ${codePoints} code points`);

const cases = await forEachLine([values.seed, String(count)], compareCase);
if (cases !== count) throw new Error(`${cases} cases of ${count} arrived`);
console.log(
  `text type: ${cases} cases and ${codePoints} code points alike in C++ and JavaScript (seed ${values.seed})`,
);
