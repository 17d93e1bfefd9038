/**
 * Who buys. Nobody is kept in memory: what belongs to a buyer (household, office, device, payer) is a function of the
 * number. Families share address, network and often the payer; offices and dormitories an address and a network;
 * telephones on mobile data leave by a few addresses that thousands share.
 */
import { type Chance, keyOf, shareOf } from "./chance.ts";
import type { Platform } from "./platform.ts";

/** Buyers who live around a block of businesses, and in the whole city. */
const neighbours = 3000;
const citizens = 400_000;

export interface Keys {
  readonly buyer: string;
  readonly device: string;
  readonly payer: string;
  readonly address: string;
  readonly network: string;
}

export interface Buyer {
  /** Negative numbers are citizens, the others neighbours of a block. */
  readonly block: number;
  readonly number: number;
}

/** Two thirds come again and again to the neighbourhood; few buy much, many little. */
export function drawBuyer(block: number, chance: Chance): Buyer {
  if (chance.flip(0.35)) return { block: -1, number: chance.below(citizens) };
  const skew = chance.next();
  return { block, number: Math.floor(neighbours * skew * skew) };
}

export const householdOf = (number: number): number => {
  const [ten, rest] = [Math.floor(number / 10), number % 10];
  // Of ten, three are a family, two a couple, the others live alone.
  return ten * 10 + (rest < 3 ? 0 : rest < 5 ? 3 : rest);
};

/** Buyers 90–99 of each hundred live in one dormitory. */
export const dormitoryOf = (number: number): number | undefined =>
  number % 100 >= 90 ? Math.floor(number / 100) : undefined;

const officeSize = 24;

/** Keys as this platform would make them for one order: at home, at work or on the way. */
export function keysOf(seed: number, platform: Platform, { block, number }: Buyer, chance: Chance): Keys {
  const key = (kind: string, at: number) => keyOf(seed, platform.id, kind, block, at);
  const household = householdOf(number);
  const dormitory = dormitoryOf(number);
  const place = chance.next();
  const office = shareOf(seed, "office", block, number) < 0.5;
  const atWork = office && place < 0.3;
  const mobile = !atWork && place > 0.7;
  const home = dormitory === undefined ? key("home", household) : key("dormitory", dormitory);
  const work = () => key("office", Math.floor(number / officeSize));
  const family = household !== number;
  return {
    buyer: key("buyer", number),
    device: key(
      "device",
      chance.flip(0.12) ? number + 1_000_000 : family && chance.flip(0.1) ? household : number,
    ),
    payer: key("payer", family && chance.flip(0.4) ? household : number),
    address: atWork ? work() : home,
    network: atWork ? work() : mobile ? keyOf(seed, "carrier", chance.below(40)) : home,
  };
}

export { neighbours };
