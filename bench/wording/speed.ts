/** Listings a second of one core, offsets included, against one pass of all expressions as one plain expression. */
import { compileWording, detectorExamples, screen, wordingExpressions } from "../../src/detector/index.ts";
import { quantile, sampleOf, shown } from "../measure.ts";
import type { Row } from "../report.ts";
import { type Chance, chance } from "./chance.ts";

interface Listing {
  readonly title: string;
  readonly description: string;
}

export function speed(small: boolean, say: (line: string) => void): readonly Row[] {
  const began = performance.now();
  const expressions = compileWording();
  say(`${expressions} expressions compiled in ${shown(performance.now() - began)} ms`);
  const listings = madeListings(small ? 200 : 4000);
  const plain = new RegExp([...wordingExpressions()].slice(0, 5000).join("|"), "g");
  const repeats = small ? 1 : 7;
  const own: number[] = [];
  const reference: number[] = [];
  const whole = (): void => {
    for (const each of listings) screen(each);
  };
  const naive = (): void => {
    for (const each of listings) {
      for (const text of [each.title, each.description])
        for (const match of text.matchAll(plain)) void match.index;
    }
  };
  whole();
  naive();
  for (let turn = 0; turn < repeats; turn += 1) {
    own.push(listings.length / coreSeconds(whole));
    reference.push(listings.length / coreSeconds(naive));
  }
  const draw = chance(8);
  const long = Array.from({ length: small ? 50 : 2000 }, () => words(draw, 2000));
  const each = long.map((text) => 1000 * seconds(() => void screen({ description: text })));
  const [mine, other] = [sampleOf(own), sampleOf(reference)];
  return [
    {
      what: `listings screened a second of one core, 40 + 400 characters, ${shown(expressions)} expressions, offsets included`,
      scale: `n = ${listings.length} × ${repeats}`,
      result: shown(mine.median),
      spread: `${shown(mine.low)} to ${shown(mine.high)}`,
      against: `goal 5,000; one plain expression of 5,000 alternatives over raw text: ${shown(other.median)}`,
    },
    {
      what: "one text of 2,000 characters, 99th of 100",
      scale: `n = ${long.length}`,
      result: `${shown(quantile(each, 0.99))} ms`,
      spread: `median ${shown(quantile(each, 0.5))} ms`,
      against: "",
    },
  ];
}

function seconds(work: () => void): number {
  const began = performance.now();
  work();
  return (performance.now() - began) / 1000;
}

/** What the processor worked for this process, whatever else ran beside it. */
function coreSeconds(work: () => void): number {
  const began = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1e6;
}

export function madeListings(count: number): readonly Listing[] {
  const draw = chance(7);
  return Array.from({ length: count }, () => listing(draw));
}

/** Ordinary words with an offence in every tenth listing: made from the labelled examples, so nothing is read. */
function listing(draw: Chance): Listing {
  return { title: words(draw, 40), description: words(draw, 400) };
}

const safe = detectorExamples.filter(({ claims }) => claims.length === 0);
const offending = detectorExamples.filter(({ claims }) => claims.length > 0);

function words(draw: Chance, length: number): string {
  let text = "";
  while (text.length < length) {
    const { advert } = draw.one(draw.below(60) === 0 ? offending : safe);
    text += `${advert.description ?? advert.text ?? advert.title ?? ""}。`;
  }
  // A picture cut in two is no text that anyone sends.
  return text.slice(0, length).toWellFormed();
}
