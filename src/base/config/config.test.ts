import { describe, expect, it } from "vitest";
import { instant } from "../../kernel/index.ts";
import { Trouble } from "../trouble.ts";
import { systemClock, virtualClock } from "./clock.ts";
import { readConfig } from "./config.ts";
import { parseNetworks } from "./networks.ts";

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
    const wrong = {
      PORT: "many",
      LAKE_URL: "ftp://lake",
      STEELYARD_VIRTUAL_NOW: "yesterday",
      ADMIN_NETWORKS: "10.0.0.0/8,here",
    };
    const read = () => readConfig(wrong);
    expect(read).toThrow(Trouble);
    for (const name of Object.keys(wrong)) expect(read).toThrow(name);
  });
});

describe("networks", () => {
  it("take addresses and networks of both families, and know one that is written as the other", () => {
    const networks = readConfig({ ADMIN_NETWORKS: "10.1.0.0/16, 192.168.3.7,fd00::/8" }).adminNetworks;
    const within = ["10.1.255.1", "192.168.3.7", "fd12::1", "::ffff:10.1.2.3"];
    const without = ["10.2.0.1", "192.168.3.8", "fe80::1", "::ffff:10.2.0.1", "", "here"];
    expect([...within, ...without].filter((address) => networks?.includes(address))).toEqual(within);
  });

  it.each(["", "10.0.0.0/33", "10.0.0/8", "10.0.0.0/8/8", "10.0.0.0/", "::1/129", "10.0.0.1,"])(
    "refuse what is none: %s",
    (list) => expect(parseNetworks(list)).toBeUndefined(),
  );
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
