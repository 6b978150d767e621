import { describe, expect, it } from "vitest";
import { wifiCode } from "./wifi_code";

describe("the code of a network", () => {
  it("has its name and password", () => {
    expect(wifiCode({ name: "Zaal", password: "samen-oogsten" })).toBe("WIFI:T:WPA;S:Zaal;P:samen-oogsten;;");
  });

  it("says that a network is open", () => {
    expect(wifiCode({ name: "Zaal" })).toBe("WIFI:T:nopass;S:Zaal;;");
  });

  it("keeps what has a meaning of its own apart", () => {
    expect(wifiCode({ name: 'De "Zaal"', password: "a;b,c:d\\e" })).toBe(
      'WIFI:T:WPA;S:De \\"Zaal\\";P:a\\;b\\,c\\:d\\\\e;;',
    );
  });
});
