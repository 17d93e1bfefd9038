import { describe, expect, test } from "vitest";
import { day } from "../../kernel/index.ts";
import type { Listing, Order, Price } from "../../observation/index.ts";
import { chanceOf } from "../chance.ts";
import { drawEvasion, evade, evasions } from "../evade.ts";
import { simulate, type Truth } from "../index.ts";

const week = 7 * 24 * 3_600_000;

const prices: Price[] = [];
const orders = new Map<string, Order>();
const listings: Listing[] = [];
const truths: Truth[] = [];
for (const written of simulate({
  seed: 23,
  operators: 100,
  days: 45,
  from: day("2026-10-01"),
  noise: "low",
  rate: 0.3,
})) {
  if (written.file === "price") prices.push(written.row);
  if (written.file === "order") orders.set(written.row.id, written.row);
  if (written.file === "listing") listings.push(written.row);
  if (written.file === "truth") truths.push(written.row);
}

/** By platform, listing and variant. */
const paid = new Map<string, { at: number; amount: number }[]>();
for (const one of prices)
  if (one.kind === "transaction") {
    const key = keyOf(one);
    paid.set(key, [...(paid.get(key) ?? []), { at: Date.parse(one.observedAt), amount: one.amount }]);
  }

function keyOf({ platform, listing, sku }: Price): string {
  return `${platform}/${listing}/${sku}`;
}

/** Art. 16: the lowest paid in the seven days before, or the last paid where nothing was. */
function mostAllowed(claim: Price): number | undefined {
  const at = Date.parse(claim.observedAt);
  const before = (paid.get(keyOf(claim)) ?? []).filter((one) => one.at < at);
  const near = before.filter((one) => one.at >= at - week).map(({ amount }) => amount);
  if (near.length > 0) return Math.min(...near);
  return before.sort((a, b) => b.at - a.at)[0]?.amount;
}

const ofTruth = (kind: string) => truths.filter((one) => one.kind === kind);
const claims = new Map(prices.filter(({ kind }) => kind === "claimed").map((one) => [one.id ?? "", one]));

/** The first claim of each comparison: on later days the comparison's own sales lie before it. */
const firstClaims = [...claims.values()].filter((one) => {
  const before = Date.parse(one.observedAt) - 24 * 3_600_000;
  return ![...claims.values()].some(
    (other) =>
      keyOf(other) === keyOf(one) &&
      Date.parse(other.observedAt) === before &&
      other.promotion === one.promotion,
  );
});

describe("price comparisons", () => {
  test("of ordinary sellers never claim more than was really paid", () => {
    const planted = new Set(truths.flatMap(({ observations }) => observations.map(({ id }) => id)));
    const ordinary = firstClaims.filter(({ id = "" }) => !planted.has(id ?? ""));
    expect(ordinary.length).toBeGreaterThan(40);
    for (const claim of ordinary)
      expect(claim.amount, JSON.stringify(claim)).toBeLessThanOrEqual(mostAllowed(claim) ?? 0);
  });

  test.each(["price.never-charged", "price.raised-before", "price.coupon", "price.fake-original"])(
    "that lie: %s",
    (kind) => {
      const rows = ofTruth(kind).filter(({ style }) => style !== "slow");
      expect(rows.length).toBeGreaterThan(0);
      for (const { observations } of rows) {
        const first = firstClaims.filter(({ id }) => observations.some((one) => one.id === id));
        expect(first.length).toBeGreaterThan(0);
        const false_ = first.filter((claim) => claim.amount > (mostAllowed(claim) ?? 0));
        expect(false_.length).toBe(first.length);
      }
    },
  );

  test.each(["real-prior", "cost-rise", "coupon-for-all-told", "none-in-seven-days", "rounding"])(
    "that tell the truth: %s",
    (style) => {
      const rows = truths.filter((one) => one.kind.startsWith("innocent:price.") && one.style === style);
      expect(rows.length).toBeGreaterThan(0);
      for (const { observations } of rows)
        for (const claim of firstClaims.filter(({ id }) => observations.some((one) => one.id === id))) {
          const most = mostAllowed(claim);
          if (most !== undefined) expect(claim.amount).toBeLessThanOrEqual(most);
        }
    },
  );
});

describe("rings", () => {
  test("share what their style shares", () => {
    const farms = truths.filter(({ style, camouflage }) => style === "device-farm" && camouflage !== "heavy");
    expect(farms.length).toBeGreaterThan(0);
    for (const { observations } of farms) {
      const own = observations.flatMap(({ id }) => orders.get(id) ?? []);
      const count = (of: (one: Order) => unknown) => new Set(own.map(of)).size;
      expect(count(({ device }) => device)).toBeLessThan(count(({ buyer }) => buyer));
    }
  });

  test("buy covers elsewhere, which are not among the fake ones", () => {
    const covered = truths.filter(({ cover = [] }) => cover.length > 0);
    expect(covered.length).toBeGreaterThan(0);
    for (const { observations, cover = [], storefront } of covered) {
      const fake = new Set(observations.map(({ id }) => id));
      expect(cover.some(({ id }) => fake.has(id))).toBe(false);
      const shops = cover
        .flatMap(({ id }) => orders.get(id) ?? [])
        .map((one) => `${one.platform}/${one.seller}`);
      expect(shops).not.toContain(storefront);
    }
  });
});

describe("withdrawn goods", () => {
  test("come back under another id with the same words", () => {
    const rows = ofTruth("other.relisted");
    expect(rows.length).toBeGreaterThan(0);
    for (const { observations } of rows) {
      const seen = listings.filter(({ id, observedAt }) =>
        observations.some((one) => one.id === id && one.observedAt === observedAt),
      );
      expect(new Set(seen.map(({ id }) => id)).size).toBe(2);
      expect(seen.some(({ state }) => state === "withdrawn")).toBe(true);
    }
  });
});

describe("evasion", () => {
  const chance = chanceOf(1, "evasion");

  test.each(evasions.slice(1))("changes words it can hold on to: %s", (method) => {
    expect(evade(method === "full-width" ? "NO.1" : "国家级最佳治疗", method, chance)).not.toBe(
      "国家级最佳治疗",
    );
    expect(evade(method === "full-width" ? "NO.1" : "国家级最佳治疗", method, chance)).not.toBe("NO.1");
  });

  test("is drawn only where it takes effect", () => {
    for (let at = 0; at < 200; at += 1) {
      const method = drawEvasion("销量第一", chance);
      expect(method).not.toBe("none");
      expect(method).not.toBe("full-width");
    }
  });
});
