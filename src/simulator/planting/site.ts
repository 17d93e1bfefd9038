/** Where an episode plays: a storefront of the simulated city, or one found in real order lines. */
import { type Business, type Shop, shopKey } from "../business.ts";
import { drawBuyer, type Keys, keysOf, neighbours } from "../buyers.ts";
import type { Chance } from "../chance.ts";
import type { Settings } from "../model.ts";

export interface Site {
  readonly seed: number;
  /** Names the place: the same name gives the same episode. */
  readonly name: string;
  readonly days: number;
  /** The neighbourhood; crews are hired in it. */
  readonly block: number;
  /** A person of the neighbourhood, as the platform would make the keys of one order. */
  readonly keysOf: (person: Person, chance: Chance) => Keys;
  /** Somebody, as they come to buy. */
  readonly anybody: (chance: Chance) => Person;
  readonly neighbour: (chance: Chance) => Person;
  readonly listings: number;
  readonly noun: string;
  readonly aspects: readonly string[];
}

export interface Person {
  readonly block: number;
  readonly number: number;
}

/** Businesses of one neighbourhood: they share a clientele, and the crews that serve them. */
export const blockSize = 64;
export const blockOf = (index: number): number => Math.floor(index / blockSize);

export function siteOf(
  { seed, days }: Settings,
  business: Business,
  shop: Shop,
  listings: number,
  noun: string,
): Site {
  const block = blockOf(business.index);
  return {
    seed,
    name: shopKey(shop),
    days,
    block,
    keysOf: (person, chance) => keysOf(seed, shop.platform, person, chance),
    anybody: (chance) => drawBuyer(block, chance),
    neighbour: (chance) => ({ block, number: chance.below(neighbours) }),
    listings,
    noun,
    aspects: business.trade.aspects,
  };
}
