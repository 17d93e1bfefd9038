/**
 * What a reader takes home: one publication with all that is needed to check it again without us. One JSON file, so
 * that it can be mailed, dropped on the page that verifies, or taken apart with standard tools.
 */
import { err, failure, ok, type Result, text } from "../../../src/kernel/index.ts";
import type { Proof, ShownDecision } from "../api.ts";

export const bundleFormat = "steelyard-publication-proof-v1";

/** The fields of O45 art. 4 as the log froze them; `partyCode` is absent for natural persons. */
export type BundleSummary = Readonly<Record<string, string>>;

export type Bundle = Readonly<{
  format: typeof bundleFormat;
  id: string;
  /** Where it was read. */
  url: string;
  summary: BundleSummary;
  /** As published, hidden spans included: its SHA-256 stands in the record. */
  text: string;
  record: string;
  index: number;
  size: number;
  proof: readonly string[];
  checkpoint: string;
  key: string;
  /** How the log's keys followed one another; files made before it could change its key have none. */
  rotations?: readonly string[];
}>;

export function makeBundle(shown: ShownDecision, proof: Proof, url: string): Bundle {
  return { format: bundleFormat, id: shown.id, url, summary: summaryOf(shown), text: shown.text, ...proof };
}

/** The reader's page as the record would have it. */
export function summaryOf(shown: ShownDecision): BundleSummary {
  return {
    decisionNumber: shown.number,
    partyName: shown.partyName,
    ...(shown.partyCode === null ? {} : { partyCode: shown.partyCode }),
    violation: shown.violation,
    content: shown.content,
    basis: shown.basis,
    decidedOn: shown.decidedOn,
    organName: shown.organName,
  };
}

export function parseBundle(json: string): Result<Bundle> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return refuse("这不是 JSON 文件。", "This is not JSON.");
  }
  if (isBundle(value)) return ok(value);
  return refuse(
    "这不是从本站下载的证明文件，或者缺少必要内容。",
    "This is not a proof file from a page of this site, or it lacks something.",
  );
}

function isBundle(value: unknown): value is Bundle {
  if (typeof value !== "object" || value === null) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  const strings = ["id", "url", "text", "record", "checkpoint", "key"];
  const proof = fields.get("proof");
  const summary = fields.get("summary");
  const rotations = fields.get("rotations") ?? [];
  return (
    fields.get("format") === bundleFormat &&
    strings.every((name) => typeof fields.get(name) === "string") &&
    ["index", "size"].every((name) => Number.isSafeInteger(fields.get(name))) &&
    Array.isArray(proof) &&
    proof.every((hash) => typeof hash === "string") &&
    Array.isArray(rotations) &&
    rotations.every((note) => typeof note === "string") &&
    typeof summary === "object" &&
    summary !== null &&
    Object.values(summary).every((word) => typeof word === "string")
  );
}

function refuse(zh: string, en: string): Result<never> {
  return err(
    failure("invalid-input", text(zh, en), {
      wayOut: text(
        "请在决定公示页点“下载证明文件”，再放到这里。",
        "Download the proof file on the page of a decision and drop it here.",
      ),
    }),
  );
}
