/** The words of a review, from a grammar wide enough that long ones seldom repeat. */
import type { Chance } from "./chance.ts";
import { phrase } from "./phrase.ts";
import {
  blames,
  details,
  endingsBad,
  endingsGood,
  openings,
  praises,
  shortReviews,
  unsaid,
} from "./sentences-review-data.ts";
import type { Trade } from "./trade.ts";

export function drawRating(chance: Chance): number {
  const at = chance.next();
  return at < 0.72 ? 5 : at < 0.86 ? 4 : at < 0.93 ? 3 : at < 0.96 ? 2 : 1;
}

export function reviewText(chance: Chance, trade: Trade, noun: string, rating: number): string {
  if (chance.flip(0.04)) return unsaid;
  if (rating >= 4 && chance.flip(0.2)) return chance.pick(shortReviews) + (chance.flip(0.2) ? "！" : "");
  const good = rating >= 4 || (rating === 3 && chance.flip(0.5));
  const slots = () => ({ noun, aspect: chance.pick(trade.aspects) });
  let out = phrase(chance.pick(openings), chance, slots());
  for (let left = chance.between(1, 3); left > 0; left -= 1) {
    const kind = chance.flip(0.55) ? (good ? praises : blames) : details;
    out += phrase(chance.pick(kind), chance, slots());
  }
  const end = phrase(chance.pick(good ? endingsGood : endingsBad), chance, slots());
  return end === "" ? `${out.replace(/，$/u, "")}${chance.flip(0.6) ? "。" : ""}` : out + end;
}
