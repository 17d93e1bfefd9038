/** Every trade of the city. */
import type { Chance } from "./chance.ts";
import { careTrades } from "./trade-care-data.ts";
import { foodTrades } from "./trade-food-data.ts";
import { homeTrades } from "./trade-home-data.ts";
import type { Trade } from "./trade-model.ts";

export type { AdvertKind, Goods, Trade } from "./trade-model.ts";

export const trades: readonly Trade[] = [...foodTrades, ...careTrades, ...homeTrades];

const shares = trades.map(({ share }) => share);

export function drawTrade(chance: Chance): Trade {
  return weighted(chance, trades, shares);
}

/** One of the list, as often as its weight says. */
export function weighted<T>(chance: Chance, list: readonly T[], weights: readonly number[]): T {
  let rest = chance.next() * weights.reduce((sum, one) => sum + one, 0);
  for (let at = 0; at < list.length; at += 1) {
    rest -= weights[at] ?? 0;
    const one = list[at];
    if (rest < 0 && one !== undefined) return one;
  }
  return chance.pick(list);
}
