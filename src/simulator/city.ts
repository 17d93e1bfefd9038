/**
 * The city as a stream of rows. Neighbourhoods of 64 businesses are planned together, because rings buy next door to
 * look innocent; everything else is one storefront at a time, so memory does not grow with the city.
 */
import { assert } from "../kernel/index.ts";
import { type Business, businessOf, shopKey } from "./business.ts";
import { chanceOf } from "./chance.ts";
import { identityOf, isOverThreshold, operatorId, platformRecords } from "./identity.ts";
import type { Settings, Written } from "./model.ts";
import { blockSize } from "./planting/site.ts";
import { type Seasons, seasonsOf } from "./season.ts";
import { type Planned, shopDays } from "./shop-days.ts";
import { prepare, type Run } from "./storefront.ts";

export function* simulate(settings: Settings): Generator<Written> {
  assert(settings.operators >= 1 && settings.days >= 1, "a city has operators and days");
  assert(settings.rate >= 0 && settings.rate <= 1, `not a rate: ${settings.rate}`);
  yield* platformRecords();
  const seasons = seasonsOf(settings.from, settings.days);
  for (let block = 0; block * blockSize < settings.operators; block += 1)
    yield* neighbourhood(settings, block, seasons);
}

/** Who trades, without a day of trade: operators, storefronts and which records are one. Equal to those of the city. */
export function* simulateOperators(settings: Settings): Generator<Written> {
  yield* platformRecords();
  for (let index = 0; index < settings.operators; index += 1)
    yield* identityOf(settings, businessOf(settings, index));
}

function* neighbourhood(settings: Settings, block: number, seasons: Seasons): Generator<Written> {
  const first = block * blockSize;
  const businesses: Business[] = [];
  for (let at = first; at < first + blockSize; at += 1) businesses.push(businessOf(settings, at));
  const inside = ({ index }: Business) => index < settings.operators;
  const runs = businesses.map((business) => ({
    business,
    runs: business.shops.map((shop) => prepare(settings, business, shop, seasons)),
  }));
  const visits = visitsOf(
    settings,
    block,
    runs.flatMap((one) => one.runs),
  );
  for (const { business, runs: shops } of runs) {
    if (!inside(business)) continue;
    yield* identityOf(settings, business);
    yield* overThreshold(settings, business);
    for (const run of shops) for (const rows of shopDays(run, visits.get(run) ?? [])) yield* rows;
  }
  for (const { business, runs: shops } of runs)
    if (inside(business)) for (const run of shops) yield* truthsOf(run);
}

/** Ring accounts shop next door, on the same platform, where their keys are the same. */
function visitsOf(settings: Settings, block: number, runs: readonly Run[]): Map<Run, Planned[]> {
  const out = new Map<Run, Planned[]>();
  for (const run of runs) {
    const chance = chanceOf(settings.seed, "visits", block, run.business.index, run.shop.number);
    const near = runs.filter((other) => other !== run && other.shop.platform === run.shop.platform);
    if (near.length === 0) continue;
    for (const { episode, rows } of run.episodes)
      for (const purchase of episode.covers) {
        const where = chance.pick(near);
        const planned = out.get(where) ?? [];
        planned.push({ purchase, rows });
        out.set(where, planned);
      }
  }
  return out;
}

function* truthsOf({ adverts, prices, episodes, other }: Run): Generator<Written> {
  const all = [...adverts, ...prices, ...episodes, ...(other === undefined ? [] : [other])];
  for (const { rows } of all) {
    const row = rows.truth();
    if (row !== undefined) yield { file: "truth", row };
  }
}

function* overThreshold(settings: Settings, business: Business): Generator<Written> {
  if (!isOverThreshold(settings.seed, settings.rate, business)) return;
  yield {
    file: "truth",
    row: {
      kind: "other.exempt-over-threshold",
      operator: operatorId(settings, business),
      storefront: null,
      style: `${business.shops.length}-storefronts`,
      observations: business.shops.map((shop) => ({ kind: "storefront", id: shopKey(shop) })),
    },
  };
}
