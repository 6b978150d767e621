import { describe, expect, it } from "vitest";
import { makeServerClock } from "./server_clock";

describe("the server's clock", () => {
  it("shows the server's time on a device whose own clock is wrong", () => {
    let device = 1_000_000;
    const clock = makeServerClock(() => device);
    clock.learn(9_000_000, 40);
    expect(clock.now()).toBe(9_000_020);
    device += 500;
    expect(clock.now()).toBe(9_000_520);
  });

  it("believes a quick answer rather than a slow one", () => {
    const clock = makeServerClock(() => 0);
    clock.learn(5_000, 20);
    clock.learn(4_200, 2_000);
    expect(clock.now()).toBe(5_010);
  });

  it("follows when the device's clock is set", () => {
    let device = 0;
    const clock = makeServerClock(() => device);
    clock.learn(5_000, 20);
    device = 3_600_000;
    clock.learn(6_000, 200);
    expect(clock.now()).toBe(6_100);
  });
});
