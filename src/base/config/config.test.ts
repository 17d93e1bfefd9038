import { describe, expect, it } from "vitest";
import { instant } from "../../kernel/index.ts";
import { Trouble } from "../trouble.ts";
import { systemClock, virtualClock } from "./clock.ts";
import { readConfig } from "./config.ts";

describe("the configuration", () => {
  it("works without any setting", () => {
    expect(readConfig({})).toMatchObject({
      production: false,
      home: "./data",
      baseUrl: "http://localhost:8080",
      ledgerUrl: undefined,
    });
  });

  it("takes an empty value for none", () => {
    expect(readConfig({ LEDGER_URL: "", PORT: "" })).toMatchObject({ ledgerUrl: undefined, port: 8080 });
  });

  it("names every wrong variable at once", () => {
    const wrong = { PORT: "many", LAKE_URL: "ftp://lake", STEELYARD_VIRTUAL_NOW: "yesterday" };
    const read = () => readConfig(wrong);
    expect(read).toThrow(Trouble);
    for (const name of Object.keys(wrong)) expect(read).toThrow(name);
  });
});

describe("clocks", () => {
  it("moves forward only", () => {
    const clock = virtualClock("2026-02-10T16:00:00.000Z");
    clock.advance(60_000);
    clock.advanceTo(instant("2026-02-11T00:00:00.000Z"));
    expect(clock.now()).toBe("2026-02-11T00:00:00.000Z");
    expect(() => clock.advanceTo(instant("2026-02-10T23:59:59.999Z"))).toThrow("back");
    expect(() => clock.advance(-1)).toThrow("back");
    expect(() => clock.advance(Number.NaN)).toThrow("back");
    expect(clock.now()).toBe("2026-02-11T00:00:00.000Z");
  });

  it("shows wall time otherwise", () => {
    expect(Math.abs(Date.parse(systemClock.now()) - Date.now())).toBeLessThan(1000);
  });
});
