/**
 * Checks a publication, or the whole log, of a Steelyard server without any of its code: plain Node (18 or later), this one
 * file, no packages. The formats are RFC 6962 / RFC 9162 (tree), C2SP signed-note and tlog-checkpoint (signature).
 *
 *   node check.mjs proof proof.json [--key KEY] [--log https://server]
 *   node check.mjs log https://server [--key KEY] [--seen seen.json]
 *
 * KEY is a verifier key of the log from a place you trust, after a leak the one published last; without it the key of the file or
 * server is taken on trust. Where a key gave way to another, both have signed that: the chain is followed link by link, and
 * a change is told.
 * --log asks the server as well: that its log of today is signed by a key of the same chain and continues the one in the file. Whoever
 * has stolen a former key can forge a file, and no such log.
 * --seen remembers the log's signed state: the next run proves that nothing of it was changed since.
 * Exit code: 0 all holds, 1 something does not, 2 it could not be checked, as a file signed by a key since given way without --log.
 */
import { createHash, createPublicKey, verify } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest();
const leafOf = (record) => sha256(Buffer.of(0), Buffer.from(record, "utf8"));
const nodeOf = (left, right) => sha256(Buffer.of(1), left, right);
const bytesOf = (hex) => {
  if (!/^[0-9a-f]{64}$/.test(hex)) throw new Error(`not a SHA-256 in hexadecimal: ${hex}`);
  return Buffer.from(hex, "hex");
};

/** RFC 9162, 2.1.3.2. */
export function rootFromInclusion(leaf, index, size, path) {
  if (!(index >= 0 && index < size)) return undefined;
  let [at, last, root] = [index, size - 1, leaf];
  for (const sibling of path) {
    if (last === 0) return undefined;
    if (at % 2 === 1 || at === last) {
      root = nodeOf(sibling, root);
      while (at % 2 === 0 && at !== 0) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
    } else root = nodeOf(root, sibling);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 ? root : undefined;
}

/** RFC 9162, 2.1.4.2: both roots follow from one path, or the logs are not one. */
export function isContinued(fromSize, fromRoot, toSize, toRoot, path) {
  if (fromSize > toSize || fromSize < 1) return false;
  if (fromSize === toSize) return path.length === 0 && fromRoot.equals(toRoot);
  const nodes = [...path];
  let [at, last] = [fromSize - 1, toSize - 1];
  while (at % 2 === 1) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  // Where the earlier log is a whole subtree, its own root begins the path and is left out of it.
  let older = at === 0 ? fromRoot : nodes.shift();
  let newer = older;
  if (older === undefined) return false;
  for (const sibling of nodes) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      older = nodeOf(sibling, older);
      newer = nodeOf(sibling, newer);
      while (at % 2 === 0 && at !== 0) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
    } else newer = nodeOf(newer, sibling);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && older.equals(fromRoot) && newer.equals(toRoot);
}

/** `name+keyid+base64(0x01 ‖ 32 bytes of Ed25519)`. */
export function readKey(text) {
  const [, name, id, typed] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text) ?? [];
  const bytes = Buffer.from(typed ?? "", "base64");
  if (name === undefined || bytes.length !== 33 || bytes[0] !== 1) throw new Error("not a verifier key");
  const keyId = sha256(Buffer.from(`${name}\n`), bytes).subarray(0, 4);
  if (keyId.toString("hex") !== id) throw new Error("the key does not have this key id");
  const der = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), bytes.subarray(1)]);
  return { name, keyId, key: createPublicKey({ key: der, format: "der", type: "spki" }) };
}

/**
 * Every key of the log with the sizes between which it signs, first to last. A link is a checkpoint with a fourth line,
 * `rotation OLD NEW`, signed by both. Throws where a link is broken or the key that is known is none of them.
 */
export function followKeys(known, rotations = []) {
  const keys = [];
  for (const note of rotations) {
    const [, oldKey, newKey] = /^[^\n]+\n\d+\n[^\n]+\nrotation (\S+) (\S+)\n\n/.exec(note) ?? [];
    if (oldKey === undefined) throw new Refused("not a rotation 不是更换公钥的检查点");
    const signed = readCheckpoint(note, readKey(oldKey));
    if (signed === undefined) throw new Refused("new key not signed by the old 新公钥未经原公钥签名引入");
    if (readCheckpoint(note, readKey(newKey)) === undefined)
      throw new Refused("new key has not signed 新私钥没有签名");
    const last = keys.pop() ?? { key: oldKey, from: 0 };
    const again = newKey === oldKey || keys.some(({ key }) => key === newKey);
    if (last.key !== oldKey || signed.size < last.from || again)
      throw new Refused("chain of keys broken 公钥次序中断");
    keys.push({ ...last, until: signed.size }, { key: newKey, from: signed.size });
  }
  if (keys.length === 0) return [{ key: known, from: 0 }];
  if (keys.every(({ key }) => key !== known)) throw new Refused("key unknown to the log 所知公钥不在其列");
  return keys;
}

/** What one of these keys signed, each between its sizes only; `former` where only keys did that have given way since. */
export function readSigned(note, keys) {
  const signed = keys.flatMap(({ key, from, until }) => {
    const found = readCheckpoint(note, readKey(key));
    if (found === undefined) return [];
    const inTime = found.size >= from && !(found.size > until);
    return [{ ...found, key, former: until !== undefined, inTime }];
  });
  if (signed.length === 0) throw new Refused("signature 签名");
  const inTime = signed.filter((one) => one.inTime);
  if (inTime.length === 0) throw new Refused("key used outside its time 公钥在启用之前或停用之后签名");
  return { ...inTime[0], former: inTime.every(({ former }) => former) };
}

/** Something that does not hold, as against something that could not be checked. */
class Refused extends Error {}

/** What does not hold there, or the answer. */
function tried(work) {
  try {
    return { value: work() };
  } catch (error) {
    if (error instanceof Refused) return { wrong: error.message };
    throw error;
  }
}

/** The size and root that this key signed; undefined where it did not. */
export function readCheckpoint(note, { name, keyId, key }) {
  const end = note.lastIndexOf("\n\n");
  const body = note.slice(0, end + 1);
  const signed = note
    .slice(end + 2)
    .split("\n")
    .some((line) => {
      const [, who, base64] = /^— (\S+) (\S+)$/.exec(line) ?? [];
      const bytes = Buffer.from(base64 ?? "", "base64");
      return (
        who === name &&
        bytes.length === 68 &&
        bytes.subarray(0, 4).equals(keyId) &&
        verify(null, Buffer.from(body, "utf8"), key, bytes.subarray(4))
      );
    });
  const [origin, size, root] = body.split("\n");
  if (!signed || origin !== name || !/^\d+$/.test(size)) return undefined;
  return { size: Number(size), root: Buffer.from(root, "base64") };
}

/** Names of what does not hold, in order. */
export function checkProof(file, keyText = file.key) {
  const wrong = [];
  const read = tried(() => readSigned(file.checkpoint, followKeys(keyText, file.rotations)));
  const signed = read.value;
  if (signed === undefined) wrong.push(read.wrong);
  const root = rootFromInclusion(leafOf(file.record), file.index, file.size, file.proof.map(bytesOf));
  if (signed === undefined || signed.size !== file.size || root === undefined || !root.equals(signed.root))
    wrong.push("inclusion 存在证明");
  const context = JSON.parse(file.record).context ?? {};
  if (sha256(Buffer.from(file.text, "utf8")).toString("hex") !== context.publishedTextHash)
    wrong.push("text 全文");
  return wrong;
}

/** Whose signature a file that holds rests on. */
function signerOf(file, keyText = file.key) {
  const { key, former } = readSigned(file.checkpoint, followKeys(keyText, file.rotations));
  return { key, former };
}

const asking = (base) => async (name, input) => {
  const response = await fetch(`${base}/api/${name}?input=${encodeURIComponent(JSON.stringify(input))}`);
  if (!response.ok) throw new Error(`${name}: ${response.status} ${await response.text()}`);
  return response.json();
};

/** The file by itself, and the log that it stands in held against the server's log of today. */
export async function checkProofInLog(file, base, keyText = file.key) {
  const { rotations = [] } = await asking(base)("log.key", {});
  const wrong = checkProof({ ...file, rotations }, keyText);
  return wrong.length > 0 ? wrong : (await checkLog(base, keyText, { note: file.checkpoint })).wrong;
}

/** The log as the server tells it now, held against what was seen before. */
export async function checkLog(base, keyText, seen) {
  const ask = asking(base);
  const told = await ask("log.key", {});
  const known = keyText ?? seen?.key ?? told.key;
  const { note } = await ask("log.checkpoint", {});
  const keys = tried(() => followKeys(known, told.rotations));
  if (keys.value === undefined) return { wrong: [keys.wrong], key: known, note };
  const present = tried(() => readSigned(note, keys.value));
  if (present.value === undefined) return { wrong: [present.wrong], key: known, note };
  const now = present.value;
  const { key } = now;
  if (now.former)
    return { wrong: ["today's log signed by a key since given way 今天的日志由已停用的公钥签名"], key, note };
  if (seen === undefined) return { wrong: [], key, note, size: now.size };
  const past = tried(() => readSigned(seen.note, keys.value));
  if (past.value === undefined) return { wrong: [`before: ${past.wrong}`], key, note };
  const before = past.value;
  if (before.size > now.size) return { wrong: ["rolled back 日志变短"], key, note };
  const { proof } =
    before.size === now.size
      ? { proof: [] }
      : await ask("log.consistency", { from: before.size, to: now.size });
  const continued = isContinued(before.size, before.root, now.size, now.root, proof.map(bytesOf));
  return { wrong: continued ? [] : ["consistency 一致性"], key, note, size: now.size, from: before.size };
}

async function main([what, where, ...rest]) {
  const option = (name) => (rest.includes(name) ? rest[rest.indexOf(name) + 1] : undefined);
  if (what === "proof" && where !== undefined) {
    const file = JSON.parse(readFileSync(where, "utf8"));
    const log = option("--log")?.replace(/\/+$/, "");
    const wrong =
      log === undefined
        ? checkProof(file, option("--key"))
        : await checkProofInLog(file, log, option("--key"));
    const good = "the published text stands in the signed log 公示全文在已签名的日志中";
    if (log !== undefined || wrong.length > 0)
      return told(wrong, `${good}, which goes on at the server 服务器的日志是其延续`);
    const { key, former } = signerOf(file, option("--key"));
    if (former) return heldOpen(where, option("--key") ?? "KEY");
    return told(wrong, good, changed(option("--key"), key));
  }
  if (what === "log" && where !== undefined) {
    const memory = option("--seen");
    const seen =
      memory !== undefined && existsSync(memory) ? JSON.parse(readFileSync(memory, "utf8")) : undefined;
    const { wrong, key, note, size, from } = await checkLog(where.replace(/\/+$/, ""), option("--key"), seen);
    if (wrong.length === 0 && memory !== undefined)
      writeFileSync(memory, `${JSON.stringify({ key, note })}\n`);
    const since = from === undefined ? "" : `, unchanged since ${from} 自 ${from} 条起未被改动`;
    const good = `${size} entries, signed 日志 ${size} 条，签名有效${since}`;
    return told(wrong, good, changed(seen?.key ?? option("--key"), key));
  }
  console.error("node check.mjs proof FILE [--key KEY] [--log URL] | log URL [--key KEY] [--seen FILE]");
  return 2;
}

function told(wrong, good, notice = []) {
  const lines = wrong.length === 0 ? [`OK  ${good}`, ...notice] : [`NOT OK  ${wrong.join(", ")}`];
  console.log(lines.join("\n"));
  return wrong.length === 0 ? 0 : 1;
}

/** A thief of the former key can bring in one of his own: only the published one tells. */
function changed(known, key) {
  if (known === undefined || known === key) return [];
  return [
    `公钥已更换 ${key}，请与公布的核对`,
    `the key has changed to ${key}: compare it with the published one`,
  ];
}

/** A thief of the key could have made the file today. */
function heldOpen(where, key) {
  console.log("OPEN  signed by a key since given way: hold it against the log of today");
  console.log("      由已停用的公钥签名：请对照今天的日志");
  console.log(`      node check.mjs proof '${where}' --key '${key}' --log URL`);
  return 2;
}

if (process.argv[1]?.endsWith("check.mjs"))
  process.exitCode = await main(process.argv.slice(2)).catch((error) => {
    console.error(String(error?.message ?? error));
    return 2;
  });
