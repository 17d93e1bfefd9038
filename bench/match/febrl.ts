/** FEBRL: people with planted duplicates; `rec-7-dup-0` is the same as `rec-7-org`. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { MatchRecord } from "../../src/registry/match/index.ts";
import type { LabelledPair } from "./magellan.ts";

export function febrl(folder: string, set: string): MatchRecord[] {
  const [head = "", ...lines] = gunzipSync(readFileSync(join(folder, "er_febrl", `${set}.csv.gz`)))
    .toString("utf8")
    .trim()
    .split("\n");
  const names = head.split(",").map((name) => name.trim());
  return lines.map((line) => {
    const cells = line.split(",").map((cell) => cell.trim());
    const values = Object.fromEntries(
      names.flatMap((name, at) =>
        name === "rec_id" || (cells[at] ?? "") === "" ? [] : [[name, cells[at] ?? ""]],
      ),
    );
    return { id: cells[0] ?? "", values };
  });
}

export function personOf(id: string): string {
  return id.split("-")[1] ?? id;
}

/** Pairs that share a surname, a postcode or the first letters of an address: what blocking would ask about. */
export function febrlPairs(folder: string, set: string): LabelledPair[] {
  const records = febrl(folder, set);
  const pairs = new Map<string, LabelledPair>();
  for (const key of ["surname", "postcode", "soc_sec_id", "date_of_birth", "suburb"]) {
    const blocks = Map.groupBy(
      records.filter(({ values }) => values[key] !== undefined),
      ({ values }) => values[key],
    );
    for (const block of blocks.values())
      for (const [at, left] of block.entries())
        for (const right of block.slice(at + 1))
          pairs.set(`${left.id} ${right.id}`, {
            left,
            right,
            same: personOf(left.id) === personOf(right.id),
          });
  }
  return [...pairs.values()];
}
