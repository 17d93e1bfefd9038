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
  rotationNote,
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

const name = "steelyard/hangzhou";
export const leaves = ["a", "b", record, "d", "e"].map((data) => leafHash(utf8(data)));

/** One key gives way to the next when the log has this many entries. */
export function rotation(size: number, former: number, next: number): string {
  const by = (byte: number) => ({ name, seed: seed(byte) });
  return rotationNote(size, rootOf(leaves.slice(0, size)), by(former), by(next));
}

/** Key 7 until two entries, key 8 until four, key 9 since. */
export const rotations = [rotation(2, 7, 8), rotation(4, 8, 9)];

export function signedBy(size: number, byte: number): string {
  return signCheckpoint(checkpointText(name, size, rootOf(leaves.slice(0, size))), {
    name,
    seed: seed(byte),
  });
}

/** The same publication under the third key of the log. */
export function laterBundle(): Bundle {
  return { ...bundle(), checkpoint: signedBy(5, 9), key: keyOf(9), rotations };
}

export function bundle(): Bundle {
  const nodes = new Map(
    appendLeaves(emptyRange, leaves).nodes.map(({ level, index, hash }) => [`${level}/${index}`, hash]),
  );
  const proof = inclusionProof(2, 5, (level, index) => must(nodes.get(`${level}/${index}`), "node"));
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
    checkpoint: signedBy(5, 7),
    key: keyOf(7),
    rotations: [],
  };
}
