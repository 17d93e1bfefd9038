import { describe, expect, test } from "vitest";
import { orderKind } from "../observation/index.ts";
import { chanceOf } from "./chance.ts";
import { faultOf } from "./declared.ts";
import { type BookLine, plantRings } from "./plant-rings.ts";

const chance = chanceOf(3, "books");
const lines: BookLine[] = Array.from({ length: 6000 }, (_, at) => ({
  invoice: `5${Math.floor(at / 6)}`,
  stock: `S${chance.below(300)}`,
  quantity: chance.between(1, 12),
  at: Date.parse("2010-12-01T08:00:00Z") + Math.floor(at / 6) * 3_600_000,
  price: chance.between(50, 900),
  customer: chance.flip(0.75) ? `C${chance.below(200)}` : "",
}));

describe("rings in real order lines", () => {
  const { orders, truth } = plantRings(lines, { seed: 5, sellers: 40, repeats: 1 });

  test("come in every style, camouflage and size, with look-alikes beside them", () => {
    const rings = truth.filter(({ kind }) => kind === "brushing.ring");
    const shapes = new Set(rings.map(({ style, camouflage, size }) => `${style}/${camouflage}/${size}`));
    expect(shapes.size).toBe(36);
    expect(truth.filter(({ kind }) => kind === "innocent:brushing.ring")).toHaveLength(36);
  });

  test("leave every real line as it was", () => {
    const ids = new Set(
      truth.flatMap(({ observations, cover = [] }) => [...observations, ...cover].map(({ id }) => id)),
    );
    const real = orders.filter(({ id }) => !ids.has(id));
    expect(real).toHaveLength(lines.length);
    const sum = (all: readonly { amount: number }[]) => all.reduce((total, { amount }) => total + amount, 0);
    expect(sum(real)).toBe(sum(lines.map(({ price, quantity }) => ({ amount: price * quantity }))));
  });

  test("keep to the declaration, with ids of their own, in the order of time", () => {
    expect(orders.map((row) => faultOf(orderKind, row)).filter((fault) => fault !== undefined)).toEqual([]);
    expect(new Set(orders.map(({ id }) => id)).size).toBe(orders.length);
    expect(orders.every(({ placedAt }, at) => at === 0 || placedAt >= (orders[at - 1]?.placedAt ?? ""))).toBe(
      true,
    );
  });

  test("are the same for the same seed", () => {
    expect(plantRings(lines, { seed: 5, sellers: 40, repeats: 1 }).truth).toEqual(truth);
    expect(plantRings(lines, { seed: 6, sellers: 40, repeats: 1 }).truth).not.toEqual(truth);
  });
});
