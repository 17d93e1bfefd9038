/** Short names of organisations with their full forms, and with full forms of others that begin alike. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { MatchRecord } from "../../src/registry/match/index.ts";
import type { LabelledPair } from "./magellan.ts";

/** Of the general list of abbreviations, those whose full form ends as an organisation does. */
const organisation =
  /(?:公司|集团|银行|厂|报社|出版社|酒店|商店|商场|企业|证券|保险|电视台|医院|大学|学院|研究所|研究院|中心|协会|委员会|局|部)$/u;
/** Strangers asked about for each short name. */
const STRANGERS = 5;

export function abbreviations(folder: string, split: "train" | "dev"): LabelledPair[] {
  const lines = readFileSync(join(folder, "company_names_cn", `abbr_${split}.txt`), "utf8").split("\n");
  const entries = lines.flatMap((line) => {
    const [short = "", words = ""] = line.split(": ");
    const full = words
      .trim()
      .split(" ")
      .map((word) => word.replace(/\/[^/]*$/, ""))
      .join("");
    return /^\p{Script=Han}{2,}$/u.test(short) && organisation.test(full) ? [{ short, full }] : [];
  });
  const named = (id: string, name: string): MatchRecord => ({ id, values: { name } });
  return entries.flatMap(({ short, full }, at) => {
    const others = entries
      .filter(
        (other) => other.full !== full && other.short !== short && other.full.charAt(0) === full.charAt(0),
      )
      .slice(0, STRANGERS);
    return [
      { left: named(`${at}`, short), right: named(`${at}f`, full), same: true },
      ...others.map((other, stranger) => ({
        left: named(`${at}`, short),
        right: named(`${at}s${stranger}`, other.full),
        same: false,
      })),
    ];
  });
}
