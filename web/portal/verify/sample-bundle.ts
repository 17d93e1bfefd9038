/** A proof file made as the server makes one; for tests. */
import {
  appendLeaves,
  canonicalJson,
  checkpointText,
  emptyRange,
  hex,
  inclusionProof,
  leafHash,
  must,
  publicKeyOf,
  rootOf,
  sha256Hex,
  signCheckpoint,
  utf8,
  verifierKey,
} from "../../../src/kernel/index.ts";
import { type Bundle, bundleFormat } from "./bundle.ts";

export const seed = (byte: number) => new Uint8Array(32).fill(byte);
export const keyOf = (byte: number) =>
  verifierKey({ name: "steelyard/hangzhou", publicKey: publicKeyOf(seed(byte)) });

export const published = "当事人：杭州良品网络科技有限公司，电话＊＊＊。罚款人民币20,000.00元。";
export const summary = { decisionNumber: "杭余市监罚〔2026〕1号", partyName: "杭州良品网络科技有限公司" };
export const record = canonicalJson({
  matter: "m1",
  type: "acted",
  action: "release",
  context: { publishedTextHash: sha256Hex(published), summary: canonicalJson(summary) },
});

export function bundle(): Bundle {
  const leaves = ["a", "b", record, "d", "e"].map((data) => leafHash(utf8(data)));
  const nodes = new Map(
    appendLeaves(emptyRange, leaves).nodes.map(({ level, index, hash }) => [`${level}/${index}`, hash]),
  );
  const proof = inclusionProof(2, 5, (level, index) => must(nodes.get(`${level}/${index}`), "node"));
  const note = checkpointText("steelyard/hangzhou", 5, rootOf(leaves));
  return {
    format: bundleFormat,
    id: "m1",
    url: "http://localhost/portal/decisions/m1",
    summary,
    text: published,
    record,
    index: 2,
    size: 5,
    proof: proof.map(hex),
    checkpoint: signCheckpoint(note, { name: "steelyard/hangzhou", seed: seed(7) }),
    key: keyOf(7),
  };
}
