/** Texts that nobody here wrote, read from the folder that STEELYARD_EVAL names; absent, an empty list. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

export interface Sample {
  readonly set: string;
  readonly text: string;
}

/** A was looked at while rules were written, B was not: by the hash of the text, so that equal texts stay together. */
export function half(text: string): "A" | "B" {
  const [first = 0] = createHash("sha256").update(text).digest();
  return first % 2 === 0 ? "A" : "B";
}

export function productTitles(): readonly Sample[] {
  return [...nerTitles(), ...listingTitles(), ...shelfNames()];
}

export function reviews(): readonly Sample[] {
  const file = read("zh_reviews/online_shopping_10_cats.csv.gz");
  if (file === undefined) return [];
  return file
    .split(/\r?\n/)
    .slice(1)
    .flatMap((line) => {
      const parts = /^([^,]+),([01]),(.+)$/.exec(line);
      const text = parts?.[3]?.replace(/^"|"$/g, "").replaceAll('""', '"') ?? "";
      return text === "" ? [] : [{ set: parts?.[1] ?? "", text }];
    });
}

/** Portal and prompt lists of words that advertisers were told to leave out. */
export function wordLists(): readonly Sample[] {
  return ["L1_hc360_portal_filter", "L3_xiaohongshu_prompt_7cats"].flatMap((name) => {
    const file = read(`ad_wordlists/${name}.tsv`);
    if (file === undefined) return [];
    return file
      .split(/\r?\n/)
      .slice(1)
      .flatMap((line) => {
        const [category = "", word = ""] = line.split("\t");
        return word === "" ? [] : [{ set: `${name.slice(0, 2)} ${category}`, text: word }];
      });
  });
}

/** 女子 for 好 and the like. */
export function decompositions(): ReadonlyMap<string, string> {
  const file = read("company_names_cn/chaizi-jt.txt.gz");
  const pairs = (file ?? "").split("\n").flatMap((line) => {
    const [sign = "", first = ""] = line.split("\t");
    const parts = first.trim().split(/\s+/);
    return parts.length === 2 ? [[sign, parts.join("")] as const] : [];
  });
  return new Map(pairs);
}

function nerTitles(): readonly Sample[] {
  return ["train", "dev"].flatMap((name) => {
    const file = read(`zh_title_ner/${name}.txt.gz`);
    return (file ?? "")
      .split(/\n\s*\n/)
      .map((block) =>
        block
          .split("\n")
          .map((line) => (line.startsWith(" ") ? " " : (line.split(" ")[0] ?? "")))
          .join(""),
      )
      .filter((text) => text !== "")
      .map((text) => ({ set: "titles of a market", text }));
  });
}

function listingTitles(): readonly Sample[] {
  const file = read("zh_taobao_listing_2021/listings_2021_06_09.jsonl.gz");
  return (file ?? "")
    .split("\n")
    .filter(Boolean)
    .flatMap((line) => {
      const row: unknown = JSON.parse(line);
      const text = typeof row === "object" && row !== null && "itemName" in row ? String(row.itemName) : "";
      return text === "" ? [] : [{ set: "listings of small shops", text }];
    });
}

function shelfNames(): readonly Sample[] {
  return ["meituan_linlv", "meituan_kuaiyidian"].flatMap((name) => {
    const file = read(`zh_sku_match/${name}.csv.gz`);
    return (file ?? "")
      .split(/\r?\n/)
      .slice(1)
      .flatMap((line) => {
        const text = /^\d+,("(?:[^"]|"")*"|[^,]*)/.exec(line)?.[1]?.replace(/^"|"$/g, "") ?? "";
        return text === "" ? [] : [{ set: "shelves of two stores", text }];
      });
  });
}

export function read(path: string): string | undefined {
  const folder = process.env.STEELYARD_EVAL;
  if (folder === undefined || folder === "") return undefined;
  const file = join(folder, path);
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  return (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").replace(/^\ufeff/, "");
}
