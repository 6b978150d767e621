import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  codeInAddress,
  codeSymbols,
  formatCode,
  pairingCodeLength,
  passesCheck,
  readCode,
  showCode,
} from "./access_code";

interface Vectors {
  alphabet: string;
  read: { typed: string; code: string; shown: string }[];
  mistyped: { typed: string; why: string }[];
  pairing: { read: { typed: string; code: string }[]; mistyped: { typed: string; why: string }[] };
}

// The server's tests read the same file.
const vectors: Vectors = JSON.parse(
  readFileSync(new URL("../../../protocol/examples/access_codes.json", import.meta.url), "utf8"),
);

const alphabet = "0123456789ABCDEFGHJKMNPQRTVWXYZ";

/** A code whose check symbol is right. */
function withCheck(seven: string): string {
  const check = [...alphabet].find((symbol) => passesCheck(seven + symbol));
  if (check === undefined) throw new Error("every seven symbols have a check symbol");
  return seven + check;
}

describe("[L3] reading a code", () => {
  const code = withCheck("K7PM3X9");

  it("agrees with the server on what is right", () => {
    expect(vectors.read.length).toBeGreaterThan(0);
    for (const { typed, code, shown } of vectors.read) {
      expect.soft(readCode(typed), typed).toEqual({ outcome: "good", code });
      expect.soft(showCode(code)).toBe(shown);
    }
  });

  it("agrees with the server on what is mistyped", () => {
    expect(vectors.mistyped.length).toBeGreaterThan(0);
    for (const { typed, why } of vectors.mistyped) expect.soft(readCode(typed).outcome, why).not.toBe("good");
  });

  it("forgives case, spaces, hyphens, dots and look-alikes", () => {
    expect(codeSymbols(" k7-pm.3x 9 ")).toBe("K7PM3X9");
    expect(codeSymbols("OoIiLlSsUu")).toBe("00111155VV");
    expect(readCode(showCode(code).toLowerCase())).toEqual({ outcome: "good", code });
  });

  it("[W2] reads a wall's pairing code by the same rule", () => {
    for (const { typed, code } of vectors.pairing.read) {
      expect.soft(readCode(typed, pairingCodeLength), typed).toEqual({ outcome: "good", code });
    }
    for (const { typed, why } of vectors.pairing.mistyped) {
      expect.soft(readCode(typed, pairingCodeLength).outcome, why).not.toBe("good");
    }
  });

  it("says how many symbols are missing", () => {
    expect(readCode("")).toEqual({ outcome: "empty" });
    expect(readCode("K7PM-3")).toEqual({ outcome: "short", missing: 3 });
  });

  it("finds every single wrong symbol and every exchange of two", () => {
    for (let index = 0; index < code.length; index += 1) {
      for (const symbol of alphabet) {
        if (symbol === code[index]) continue;
        expect(readCode(code.slice(0, index) + symbol + code.slice(index + 1)).outcome).toBe("mistyped");
      }
      for (let other = index + 1; other < code.length; other += 1) {
        if (code[index] === code[other]) continue;
        const symbols = [...code];
        [symbols[index], symbols[other]] = [symbols[other] ?? "", symbols[index] ?? ""];
        expect(readCode(symbols.join("")).outcome).toBe("mistyped");
      }
    }
  });
});

describe("the field for a code", () => {
  const type = (text: string) => {
    let field = { text: "", caret: 0 };
    for (const key of text) {
      const typed = field.text.slice(0, field.caret) + key + field.text.slice(field.caret);
      field = formatCode(field, { text: typed, caret: field.caret + 1 });
    }
    return field;
  };

  it("puts the hyphen in while typing, with or without one typed", () => {
    expect(type("k7pm")).toEqual({ text: "K7PM", caret: 4 });
    expect(type("k7pm3x9t")).toEqual({ text: "K7PM-3X9T", caret: 9 });
    expect(type("k7pm-3x9t")).toEqual({ text: "K7PM-3X9T", caret: 9 });
  });

  it("keeps the caret where the person works", () => {
    expect(formatCode({ text: "K7PM-3X9", caret: 1 }, { text: "KA7PM-3X9", caret: 2 })).toEqual({
      text: "KA7P-M3X9",
      caret: 2,
    });
  });

  it("takes the symbol beside the hyphen when the hyphen is removed", () => {
    expect(formatCode({ text: "K7PM-3X9T", caret: 5 }, { text: "K7PM3X9T", caret: 4 })).toEqual({
      text: "K7P3-X9T",
      caret: 3,
    });
    expect(formatCode({ text: "K7PM-3X9T", caret: 4 }, { text: "K7PM3X9T", caret: 4 })).toEqual({
      text: "K7PM-X9T",
      caret: 5,
    });
  });

  it("takes in no more than a code", () => {
    expect(formatCode({ text: "", caret: 0 }, { text: "K7PM3X9TAAA", caret: 11 }).text).toBe("K7PM-3X9T");
  });
});

describe("a code in the address", () => {
  it("is taken from what a QR code holds, and from nothing else", () => {
    expect(codeInAddress("#K7PM-3X9T")).toBe("K7PM3X9T");
    expect(codeInAddress("#k7pm3x9t")).toBe("K7PM3X9T");
    expect(codeInAddress("")).toBeUndefined();
    expect(codeInAddress("#verder")).toBeUndefined();
  });
});
