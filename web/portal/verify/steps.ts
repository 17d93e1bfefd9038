/** Everything a reader's own machine computes again about one publication, in plain words. Pure. */
import {
  canonicalJson,
  followKeys,
  hex,
  leafHash,
  parseVerifierKey,
  sha256Hex,
  type Text,
  text,
  verifyRecord,
} from "../../../src/kernel/index.ts";
import type { Bundle } from "./bundle.ts";
import { longer } from "./memory.ts";

export type Step = Readonly<{
  id: "text" | "summary" | "record" | "inclusion" | "signature" | "key" | "history";
  /** Undefined where there is nothing to compare with yet. */
  ok: boolean | undefined;
  title: Text;
  plain: Text;
  shown: readonly { readonly label: Text; readonly value: string }[];
}>;

/** The key the reader had before, and how the log's keys followed one another as far as he was told. */
export type Trusted = Readonly<{ key: string; rotations?: readonly string[] }>;

/** Without a trusted key that of the bundle is merely shown. */
export function verifySteps(bundle: Bundle, trusted: Trusted | undefined): Step[] {
  const rotations = longer(bundle.rotations, trusted?.rotations);
  const holds = new Map<string, boolean>(
    verifyRecord({ ...bundle, rotations }).map(({ id, ok }) => [id, ok]),
  );
  const passed = (id: string) => holds.get(id) === true;
  const record = readRecord(bundle.record);
  return [
    step("text", passed("text"), {
      title: text("公示全文没有被改动", "The text has not been changed"),
      good: text(
        "用您看到的全文重新计算 SHA-256，与发布记录所载一致。",
        "The SHA-256 of the text you see is the one in the record of the release.",
      ),
      bad: text(
        "您看到的全文与发布时的全文不同：SHA-256 与发布记录所载不一致。",
        "The text you see is not the one that was released: its SHA-256 differs from the record's.",
      ),
      shown: [
        { label: text("重新计算", "computed"), value: sha256Hex(bundle.text) },
        { label: text("记录所载", "in the record"), value: record?.textHash ?? "—" },
      ],
    }),
    step("summary", record?.summary !== undefined && record.summary === canonicalJson(bundle.summary), {
      title: text("文号、当事人、处罚内容等与发布记录一致", "Number, party and penalty are those released"),
      good: text(
        "页面上的公示信息逐项与发布记录相同。",
        "Each field on the page equals the one in the record of the release.",
      ),
      bad: text(
        "页面上的公示信息与发布记录不同。",
        "The fields on the page differ from the record of the release.",
      ),
      shown: [],
    }),
    step("record", record?.about === bundle.id && record.canonical, {
      title: text("发布记录说的就是这一件公示", "The record is about this publication"),
      good: text(
        "记录是规范的 JSON，所载事项与本公示相同；由它算出日志中的叶子散列。",
        "The record is canonical JSON and names this publication; the leaf hash is computed from it.",
      ),
      bad: text(
        "记录不是本公示的发布或更正记录。",
        "The record is not that of a release or correction of this publication.",
      ),
      shown: [{ label: text("叶子散列", "leaf hash"), value: hex(leafHash(bundle.record)) }],
    }),
    step("inclusion", passed("inclusion"), {
      title: text("发布记录在防篡改日志之中", "The record stands in the tamper-evident log"),
      good: text(
        `从叶子出发，经 ${bundle.proof.length} 个相邻散列，正好算出检查点所载的日志根。`,
        `From the leaf over ${bundle.proof.length} neighbouring hashes one arrives at the root in the checkpoint.`,
      ),
      bad: text(
        "按证明计算得不到检查点所载的日志根。",
        "The proof does not lead to the root in the checkpoint.",
      ),
      shown: [
        { label: text("位置", "position"), value: `${bundle.index} / ${bundle.size}` },
        { label: text("日志根", "root"), value: bundle.checkpoint.split("\n")[2] ?? "—" },
      ],
    }),
    step("signature", passed("signature") && passed("size"), {
      title: text("检查点由日志私钥签名", "The checkpoint is signed by the log's key"),
      good: text(
        "Ed25519 签名有效，日志长度与证明所说一致。",
        "The Ed25519 signature is valid and speaks of the same length as the proof.",
      ),
      bad: text(
        "签名无效，或检查点与证明说的不是同一份日志。",
        "The signature is not valid, or checkpoint and proof speak of different logs.",
      ),
      shown: [{ label: text("日志", "log"), value: bundle.checkpoint.split("\n")[0] ?? "—" }],
    }),
    keyStep(bundle.key, trusted?.key, rotations, passed("key")),
  ];
}

export type Verdict = "passed" | "passed-new-key" | "failed";

export function verdictOf(steps: readonly Step[]): Verdict {
  if (steps.some(({ ok }) => ok === false)) return "failed";
  return steps.some(({ ok }) => ok === undefined) ? "passed-new-key" : "passed";
}

/** Changes one character, so that a reader can see what a forgery looks like. */
export function tampered(bundle: Bundle): Bundle {
  const characters = [...bundle.text];
  const place = Math.max(
    characters.findIndex((character) => /\d/.test(character)),
    0,
  );
  characters[place] = characters[place] === "9" ? "8" : "9";
  return { ...bundle, text: characters.join("") };
}

/** SHA-256 of the public key in groups of four: what one reads out over the telephone. */
export function fingerprint(key: string): string | undefined {
  const parsed = parseVerifierKey(key);
  if (!parsed.ok) return undefined;
  return (
    sha256Hex(parsed.value.publicKey)
      .match(/.{1,4}/g)
      ?.join(" ") ?? ""
  );
}

function keyStep(
  key: string,
  trusted: string | undefined,
  rotations: readonly string[],
  wellFormed: boolean,
): Step {
  const same = trusted === undefined ? undefined : trusted === key;
  const followed = followKeys(trusted ?? key, rotations);
  const followers = followed.ok ? followed.value.map((one) => one.key) : [];
  const follows = same === false && followers.includes(key);
  const shown = [{ label: text("公钥指纹", "key fingerprint"), value: fingerprint(key) ?? key }];
  const title = text("公钥是您认得的那一把", "The key is the one you know");
  if (!wellFormed) {
    return { id: "key", ok: false, title, plain: text("公钥格式不正确。", "The key is malformed."), shown };
  }
  if (same === undefined) {
    return {
      id: "key",
      ok: undefined,
      title,
      plain: text(
        "本浏览器第一次见到这把公钥，已经记下。请与机关在别处公布的指纹核对一次。",
        "This browser sees this key for the first time and has noted it. Compare the fingerprint once with the one published elsewhere.",
      ),
      shown,
    };
  }
  if (follows) {
    return {
      id: "key",
      ok: true,
      title,
      plain: text(
        `日志换过公钥：这一把与您认得的那一把由新旧两把共同签名的检查点逐一相连，日志先后用过 ${followers.length} 把。`,
        `The log has changed its key: from the one you know to this one every change is signed by both; it has had ${followers.length} keys.`,
      ),
      shown,
    };
  }
  return {
    id: "key",
    ok: same,
    title,
    plain: same
      ? text("与本浏览器此前记下或您填写的公钥相同。", "It is the key noted before, or the one you gave.")
      : text(
          `与本浏览器此前记下或您填写的公钥不同，签名不能说明任何问题。${followed.ok ? "" : followed.error.message.zh}`,
          `It is not the key noted before, nor the one you gave: the signature proves nothing. ${followed.ok ? "" : followed.error.message.en}`.trim(),
        ),
    shown,
  };
}

type StepWords = { title: Text; good: Text; bad: Text; shown: Step["shown"] };

function step(id: Step["id"], ok: boolean, { title, good, bad, shown }: StepWords): Step {
  return { id, ok, title, plain: ok ? good : bad, shown };
}

function readRecord(record: string) {
  let value: unknown;
  try {
    value = JSON.parse(record);
  } catch {
    return undefined;
  }
  if (!isObject(value)) return undefined;
  const context = isObject(value.context) ? value.context : {};
  const released = value.action === "release" || value.action === "correct";
  return {
    about: released && typeof value.matter === "string" ? value.matter : undefined,
    canonical: canonicalJson(value) === record,
    textHash: typeof context.publishedTextHash === "string" ? context.publishedTextHash : undefined,
    summary: typeof context.summary === "string" ? context.summary : undefined,
  };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
