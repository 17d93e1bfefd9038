/** The public English benchmarks as pairs with labels; read from the folder that STEELYARD_EVAL names. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { type MatchRecord, readDitto } from "../../src/registry/match/index.ts";

export const magellanSets = [
  "Structured_Amazon-Google",
  "Structured_DBLP-ACM",
  "Dirty_DBLP-ACM",
  "Structured_Beer",
  "Structured_iTunes-Amazon",
  "Dirty_iTunes-Amazon",
  "Structured_Fodors-Zagats",
] as const;

export interface LabelledPair {
  readonly left: MatchRecord;
  readonly right: MatchRecord;
  readonly same: boolean;
}

export function magellan(folder: string, set: string, split: "train" | "valid" | "test"): LabelledPair[] {
  const path = join(folder, "er_magellan", `${set}.${split}.txt.gz`);
  const lines = gunzipSync(readFileSync(path))
    .toString("utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
  return lines.map((line, at) => {
    const pair = readDitto(line, at + 1);
    if (pair === undefined) throw new TypeError(`${path}:${at + 1} is not a pair`);
    return { left: pair.left, right: pair.right, same: /1\s*$/.test(line) };
  });
}
