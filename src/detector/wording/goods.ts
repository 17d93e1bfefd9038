import { normalise } from "../text/normalise.ts";
import { categories, titles } from "./goods-data.ts";
import type { Advert, Goods } from "./model.ts";

/** The goods an advert promotes: by its category, else by its title, else by how its text begins. */
export function goodsOf(advert: Advert): Goods {
  const category = advert.category?.slice(0, 200).toLowerCase();
  if (category !== undefined && category !== "") {
    const found = categories.find(([, pattern]) => pattern.test(category));
    if (found !== undefined) return found[0];
  }
  for (const part of [advert.title, advert.text, advert.description]) {
    if (part === undefined || part === "") continue;
    const words = normalise(part.slice(0, 160)).text;
    const found = titles.find(([, pattern]) => pattern.test(words));
    if (found !== undefined) return found[0];
  }
  return "ordinary";
}
