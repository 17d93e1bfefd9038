import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { day, isUscc } from "../kernel/index.ts";
import { type Kind, observationKinds } from "../observation/index.ts";
import { operatorKind, storefrontKind } from "../registry/index.ts";
import { faultOf } from "./declared.ts";
import { isGtin13 } from "./gtin.ts";
import { type File, files, type Settings, simulate, type Truth, type Written } from "./index.ts";

const settings: Settings = {
  seed: 11,
  operators: 100,
  days: 40,
  from: day("2026-10-01"),
  noise: "medium",
  rate: 0.15,
};

const kinds: Readonly<Record<Exclude<File, "truth">, Kind>> = {
  ...observationKinds,
  operator: operatorKind,
  storefront: storefrontKind,
};

function city(change: Partial<Settings> = {}): Record<File, Written["row"][]> {
  const out: Record<File, Written["row"][]> = {
    operator: [],
    storefront: [],
    listing: [],
    price: [],
    order: [],
    review: [],
    truth: [],
  };
  for (const { file, row } of simulate({ ...settings, ...change })) out[file].push(row);
  return out;
}

const all = city();
const truths = all.truth as Truth[];

describe("a simulated city", () => {
  test("is the same for the same seed and another for another", () => {
    const small = { operators: 12, days: 20 };
    expect(digest(city(small))).toBe(digest(city(small)));
    expect(digest(city({ ...small, seed: 12 }))).not.toBe(digest(city(small)));
  });

  test("begins with the smaller city of the same seed", () => {
    const small = city({ operators: 20, days: 20 });
    const large = city({ operators: 40, days: 20 });
    const first = new Set(small.storefront.map((row) => JSON.stringify(row)));
    expect(large.storefront.filter((row) => first.has(JSON.stringify(row)))).toHaveLength(first.size);
    const orders = new Set(large.order.map((row) => JSON.stringify(row)));
    const kept = small.order.filter((row) => orders.has(JSON.stringify(row)));
    expect(kept.length).toBe(small.order.length);
  });

  test("writes rows that the declarations accept", () => {
    for (const file of files) {
      if (file === "truth") continue;
      const faults = all[file].map((row) => faultOf(kinds[file], row)).filter((fault) => fault !== undefined);
      expect(faults.slice(0, 3), file).toEqual([]);
      expect(all[file].length, file).toBeGreaterThan(100);
    }
  });

  test("gives no natural key twice", () => {
    for (const file of files) {
      if (file === "truth") continue;
      const keys = all[file].map((row) => keyOf(kinds[file], row));
      expect(new Set(keys).size, file).toBe(keys.length);
    }
    const ids = all.operator.map((row) => ("id" in row ? row.id : ""));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("has valid codes in the registry and valid bar codes", () => {
    const registered = all.operator.filter((row) => "source" in row && row.source === "登记机关");
    expect(registered.length).toBeGreaterThan(80);
    for (const row of registered) expect("code" in row && isUscc(row.code ?? "")).toBe(true);
    const codes = all.listing.flatMap((row) => ("gtin" in row && row.gtin ? [row.gtin] : []));
    expect(codes.length).toBeGreaterThan(100);
    expect(codes.every(isGtin13)).toBe(true);
  });

  test("names in its truth only rows that exist", () => {
    const there = new Set<string>();
    for (const file of files) {
      if (file === "truth") continue;
      for (const row of all[file]) there.add(nameOf(file, row));
    }
    const named = truths.flatMap(({ observations, cover = [] }) => [...observations, ...cover]);
    expect(named.length).toBeGreaterThan(1000);
    expect(
      named.filter(({ kind, id, observedAt = "" }) => !there.has(`${kind}|${id}|${observedAt}`)),
    ).toEqual([]);
    for (const { operator } of truths) expect(there.has(`operator|${operator}|`)).toBe(true);
  });

  test.each(["advert", "price", "brushing", "other"])("offends about as often as asked: %s", (family) => {
    const shops = all.storefront.length;
    const offending = new Set(
      truths
        .filter(({ kind, storefront }) => kind.startsWith(`${family}.`) && storefront !== null)
        .map((one) => one.storefront),
    );
    const wanted = settings.rate * shops;
    const spread = 4 * Math.sqrt(wanted);
    expect(offending.size).toBeGreaterThan(wanted * 0.6 - spread * 0.5);
    expect(offending.size).toBeLessThan(wanted + spread);
  });

  test("has innocent look-alikes beside each family", () => {
    for (const family of ["advert", "price", "brushing", "other"])
      expect(
        truths.some(({ kind }) => kind.startsWith(`innocent:${family}.`)),
        family,
      ).toBe(true);
  });

  test("plants words that stand where the truth says", () => {
    const listings = new Map(all.listing.map((row) => [nameOf("listing", row), row]));
    const adverts = truths.filter(({ kind }) => kind.includes("advert."));
    expect(adverts.length).toBeGreaterThan(40);
    for (const { words = "", field = "", observations } of adverts)
      for (const { id, observedAt = "" } of observations) {
        const row = listings.get(`listing|${id}|${observedAt}`);
        const said =
          row !== undefined && "title" in row ? (field === "title" ? row.title : row.description) : "";
        for (const part of words.split("…")) expect(said).toContain(part);
      }
  });

  test("writes titles and descriptions of natural length", () => {
    const lengths = all.listing.map((row) =>
      "title" in row ? [row.title.length, row.description?.length ?? 0] : [0, 0],
    );
    const mean = (at: number) => lengths.reduce((sum, one) => sum + (one[at] ?? 0), 0) / lengths.length;
    expect(mean(0)).toBeGreaterThan(33);
    expect(mean(0)).toBeLessThan(47);
    expect(mean(1)).toBeGreaterThan(320);
    expect(mean(1)).toBeLessThan(480);
  });

  test("repeats short reviews and seldom long ones, brushing left aside", () => {
    const fake = new Set(
      truths
        .filter(({ kind }) => kind.startsWith("brushing."))
        .flatMap((one) => one.observations.map(({ id }) => id)),
    );
    const texts = all.review.flatMap((row) =>
      "writtenAt" in row && !fake.has(row.id) ? [row.text ?? ""] : [],
    );
    const long = texts.filter((one) => one.length >= 25);
    expect(long.length).toBeGreaterThan(500);
    expect(new Set(long).size / long.length).toBeGreaterThan(0.97);
    expect(new Set(texts).size).toBeLessThan(texts.length);
  });

  test("works without plantings and on a single day", () => {
    const clean = city({ rate: 0, operators: 30, days: 30 });
    const kinds = new Set((clean.truth as Truth[]).map(({ kind }) => kind));
    expect([...kinds].filter((kind) => kind !== "same-operator" && kind !== "control-group")).toEqual([]);
    expect(city({ operators: 3, days: 1 }).storefront.length).toBeGreaterThan(2);
  });
});

function digest(rows: Record<File, unknown[]>): string {
  return createHash("sha256").update(JSON.stringify(rows)).digest("hex");
}

function fieldOf(row: object, name: string): unknown {
  return (row as Record<string, unknown>)[name];
}

function keyOf(kind: Kind, row: object): string {
  return kind.naturalKey.map((name) => String(fieldOf(row, name) ?? "")).join("|");
}

function nameOf(file: string, row: object): string {
  if (file === "storefront") return `storefront|${fieldOf(row, "platform")}/${fieldOf(row, "seller")}|`;
  return `${file}|${fieldOf(row, "id")}|${fieldOf(row, "observedAt") ?? ""}`;
}
