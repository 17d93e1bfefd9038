/** Recall on the adverts that the simulator plants; its words were written without a look at the detector. */
import { judgeAdvert } from "../../src/detector/index.ts";
import { day } from "../../src/kernel/index.ts";
import type { Listing } from "../../src/observation/index.ts";
import { simulate, type Truth } from "../../src/simulator/index.ts";
import type { Row } from "../report.ts";
import { percent, perThousand, wilson } from "./interval.ts";

const advert = "advert.";
const innocent = "innocent:advert.";

interface Planting {
  readonly truth: Truth;
  readonly listing: Listing;
}

export function city(small: boolean, say: (line: string) => void): readonly Row[] {
  const settings = {
    seed: 20_261_130,
    operators: small ? 60 : 1500,
    from: day("2026-05-01"),
    days: 3,
  } as const;
  const listings = new Map<string, Listing>();
  const truths: Truth[] = [];
  for (const written of simulate({ ...settings, noise: "medium", rate: 0.3 })) {
    if (written.file === "listing") listings.set(keyOf(written.row.platform, written.row.id), written.row);
    if (written.file === "truth") truths.push(written.row);
  }
  const planted = truths.flatMap((truth): readonly Planting[] => {
    const [seen] = truth.observations;
    const listing = seen === undefined ? undefined : listings.get(keyOf(seen.platform ?? "", seen.id));
    return seen?.kind !== "listing" || listing === undefined ? [] : [{ truth, listing }];
  });
  const guilty = planted.filter(({ truth }) => truth.kind.startsWith(advert));
  const alike = planted.filter(({ truth }) => truth.kind.startsWith(innocent));
  const touched = new Set(planted.map(({ listing }) => listing));
  const plain = [...listings.values()].filter((listing) => !touched.has(listing));
  for (const one of guilty.filter((each) => !found(each)).slice(0, 60))
    say(`  simulator, missed: ${one.truth.kind} ${one.truth.evasion ?? ""} ${one.truth.words ?? ""}`);
  const recall = (what: string, of: readonly Planting[]): Row => ({
    what: `recall on adverts planted by the simulator${what}`,
    scale: `n = ${of.length}`,
    ...percent(wilson(of.filter(found).length, of.length)),
    against: what === "" ? "66.6 % before the gaps it showed were closed" : "—",
  });
  const alarm = (what: string, of: readonly { readonly listing: Listing }[]): Row => ({
    what,
    scale: `n = ${of.length}`,
    ...perThousand(wilson(of.filter(({ listing }) => passagesIn(listing).length > 0).length, of.length)),
    against: "fewer is better",
  });
  return [
    recall("", guilty),
    ...[...Map.groupBy(guilty, ({ truth }) => truth.kind)].map(([kind, of]) => recall(`, ${kind}`, of)),
    ...[...Map.groupBy(guilty, ({ truth }) => truth.evasion ?? "none")].map(([way, of]) =>
      recall(`, hidden by ${way}`, of),
    ),
    alarm("alarms on the simulator's innocent look-alikes", alike),
    alarm(
      "alarms on the simulator's other pages",
      plain.map((listing) => ({ listing })),
    ),
  ];
}

const keyOf = (platform: string, id: string) => `${platform}\n${id}`;

function passagesIn({ title, description, category }: Listing) {
  return judgeAdvert({ title, description: description ?? undefined, category: category ?? undefined });
}

/** A passage in the field touches the planted words. */
function found({ truth, listing }: Planting): boolean {
  const { field = "title", words = "" } = truth;
  const said = field === "description" ? (listing.description ?? "") : listing.title;
  const start = said.indexOf(words);
  if (start < 0) return false;
  return passagesIn(listing).some(
    (passage) => passage.field === field && passage.start < start + words.length && passage.end > start,
  );
}
