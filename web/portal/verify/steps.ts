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
  verifySigned,
} from "../../../src/kernel/index.ts";
import type { Bundle } from "./bundle.ts";
import { commonRotations, compareKey } from "./memory.ts";

export type Step = Readonly<{
  id: "text" | "summary" | "record" | "inclusion" | "signature" | "key" | "history";
  /** Undefined where there is nothing to compare with yet. */
  ok: boolean | undefined;
  /** Undecided because the key that signed has given way since: a thief of it could have made the file today. */
  former?: true;
  title: Text;
  plain: Text;
  shown: readonly { readonly label: Text; readonly value: string }[];
}>;

/** The key the reader had before, and how the log's keys followed one another as far as he was told. */
export type Trusted = Readonly<{ key: string; rotations?: readonly string[] }>;

/**
 * Without a trusted key that of the bundle is merely shown. `continued`: whether the log of today goes on from the one in the
 * bundle, where that was asked.
 */
export function verifySteps(bundle: Bundle, trusted: Trusted | undefined, continued?: boolean): Step[] {
  const own = bundle.rotations ?? [];
  const whole = followKeys(bundle.key, own).ok;
  const rotations = (whole ? commonRotations(bundle, trusted ?? bundle) : undefined) ?? own;
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
    passed("key")
      ? keyStep(bundle, trusted?.key, rotations, continued)
      : { ...keyFrame(bundle.key), ok: false, plain: text("公钥格式不正确。", "The key is malformed.") },
  ];
}

export type Verdict = "passed" | "passed-new-key" | "passed-former-key" | "failed";

export function verdictOf(steps: readonly Step[]): Verdict {
  if (steps.some(({ ok }) => ok === false)) return "failed";
  if (steps.some(({ former }) => former)) return "passed-former-key";
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

const keyFrame = (key: string) => ({
  id: "key" as const,
  title: text("公钥是您认得的那一把", "The key is the one you know"),
  shown: [{ label: text("公钥指纹", "key fingerprint"), value: fingerprint(key) ?? key }],
});

function keyStep(
  { key, checkpoint }: Bundle,
  trusted: string | undefined,
  rotations: readonly string[],
  continued: boolean | undefined,
): Step {
  const followed = followKeys(trusted ?? key, rotations);
  const keys = followed.ok ? followed.value.map((one) => one.key) : [];
  if (trusted !== undefined && trusted !== key && !keys.includes(key)) {
    return {
      ...keyFrame(key),
      ok: false,
      plain: text(
        `与本浏览器此前记下或您填写的公钥不同，签名不能说明任何问题。${followed.ok ? "" : followed.error.message.zh}`,
        `It is not the key noted before, nor the one you gave: the signature proves nothing. ${followed.ok ? "" : followed.error.message.en}`.trim(),
      ),
    };
  }
  const signed = followed.ok ? verifySigned(checkpoint, followed.value) : followed;
  const former = signed.ok && signed.value.former ? signed.value.key : undefined;
  if (former !== undefined && (trusted !== undefined || continued !== true))
    return formerKeyStep(former, continued);
  if (trusted === undefined) {
    return {
      ...keyFrame(key),
      ok: undefined,
      plain: text(
        "本浏览器第一次见到这把公钥，已经记下。请与机关在别处公布的指纹核对一次。",
        "This browser sees this key for the first time and has noted it. Compare the fingerprint once with the one published elsewhere.",
      ),
    };
  }
  return {
    ...keyFrame(key),
    ok: true,
    plain:
      trusted === key
        ? text("与本浏览器此前记下或您填写的公钥相同。", "It is the key noted before, or the one you gave.")
        : text(
            `日志换过公钥：这一把与您认得的那一把由新旧两把共同签名的检查点逐一相连，日志先后用过 ${keys.length} 把。${compareKey.zh}`,
            `The log has changed its key: from the one you know to this one every change is signed by both; it has had ${keys.length} keys. ${compareKey.en}`,
          ),
  };
}

/** The key that signed, which need not be the one that the file names. */
function formerKeyStep(key: string, continued: boolean | undefined): Step {
  if (continued === undefined) {
    return {
      ...keyFrame(key),
      ok: undefined,
      former: true,
      plain: text(
        "由已停用的公钥签名：请对照今天的日志。",
        "Signed by a key since given way: hold it against the log of today.",
      ),
    };
  }
  return {
    ...keyFrame(key),
    ok: continued,
    plain: continued
      ? text(
          "由已停用的公钥签名，已对照今天的日志：今天的日志是文件所载日志的延续。",
          "Signed by a key since given way, and held against the log of today, which continues the one in the file.",
        )
      : text(
          "由已停用的公钥签名，今天的日志不能证明是文件所载日志的延续。",
          "Signed by a key since given way, and the log of today does not prove to continue the one in the file.",
        ),
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
