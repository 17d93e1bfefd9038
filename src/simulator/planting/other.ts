/** Two cheap ones for later detectors: goods without the licence they need, and goods that come back after withdrawal. */
import type { Business, Shop } from "../business.ts";
import type { Item } from "../catalogue.ts";
import { chanceOf } from "../chance.ts";
import type { Settings } from "../model.ts";

export interface OtherPlan {
  readonly kind: string;
  readonly style: string;
  /** Days off sale by listing id, from and to; what is withdrawn for good stays so to the end. */
  readonly away: ReadonlyMap<
    string,
    { readonly from: number; readonly to: number; readonly state: "withdrawn" | "sold-out" }
  >;
  /** Listings whose rows the truth names. */
  readonly items: readonly string[];
}

/** May replace and add listings. */
export function plantOther(
  settings: Settings,
  business: Business,
  shop: Shop,
  items: Item[],
): OtherPlan | undefined {
  const chance = chanceOf(settings.seed, "plant-other", business.index, shop.number);
  const offends = chance.flip(settings.rate);
  const looksSo = !offends && chance.flip(Math.min(0.5, 1.5 * settings.rate));
  const last = items.at(-1);
  if (last === undefined || settings.days < 8) return undefined;
  if (offends && business.trade.licence !== undefined && chance.flip(0.6)) {
    const style = chance.pick(["none", "malformed", "of-another"]);
    const wrong = style === "none" ? null : style === "malformed" ? "办理中" : "JY13301100000000";
    items.forEach((item, at) => {
      items[at] = { ...item, licence: wrong };
    });
    return { kind: "other.licence-missing", style, away: new Map(), items: items.map(({ id }) => id) };
  }
  if (!offends && !looksSo) return undefined;
  const from = chance.between(2, settings.days - 5);
  const back = Math.min(settings.days - 1, from + chance.between(1, 6));
  if (looksSo) {
    const away = new Map([[last.id, { from, to: back, state: "sold-out" as const }]]);
    return { kind: "innocent:other.relisted", style: "sold-out-and-back", away, items: [last.id] };
  }
  items[items.length - 1] = { ...last, firstDay: Math.min(last.firstDay, -30) };
  const again: Item = {
    ...last,
    id: `${last.id.slice(0, 1)}9${last.id.slice(1)}`,
    title: chance.flip(0.5) ? last.title : `${last.title.slice(0, -2)}新链接`,
    firstDay: back,
    skus: last.skus.map((sku) => ({ ...sku, id: sku.id === "" ? "" : `9${sku.id}` })),
  };
  items.push(again);
  const away = new Map([[last.id, { from, to: settings.days, state: "withdrawn" as const }]]);
  return { kind: "other.relisted", style: "new-id", away, items: [last.id, again.id] };
}
