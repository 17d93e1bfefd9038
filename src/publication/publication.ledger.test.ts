import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publicCaller } from "../access/index.ts";
import { logSigner, sequence, verifyLog } from "../evidence/index.ts";
import { canonicalJson, instant, must, sha256Hex, text, verifyRecord } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import { defineProcedure, procedures } from "../procedure/index.ts";
import { aHouse, type Persona, type TestHouse } from "../testing/house.ts";
import { testLedger } from "../testing/ledger.ts";
import {
  expirePublications,
  publication,
  publicationContext,
  publicationEffects,
  publicationOperations,
} from "./index.ts";

const fact = (zh: string, type: "text" | "long-text" | "day" | "boolean" | "choice") =>
  ({
    label: text(zh, zh),
    type,
    source: "officer",
    sensitivity: "open",
    retention: 10,
    publishable: true,
  }) as const;

/** A penalty in two acts: enough to have an issued decision and to open a publication. */
const penalty = defineProcedure({
  id: "try.penalty",
  version: 1,
  name: text("试案", "Case"),
  purpose: text("测试用。", "For tests."),
  basis: cites("O2 18"),
  from: "2021-07-15",
  numbering: "试案",
  initial: "open",
  stages: { open: { name: text("办理", "Open") }, ended: { name: text("办结", "Ended"), final: true } },
  facts: {
    partyName: fact("当事人", "text"),
    partyKind: { ...fact("类型", "choice"), choices: publication.facts.partyKind?.choices ?? [] },
    partyCode: fact("代码", "text"),
    violation: fact("违法行为", "text"),
    content: fact("处罚内容", "long-text"),
    basis: fact("依据", "long-text"),
    decidedOn: fact("决定日期", "day"),
    organName: fact("机关", "text"),
    story: fact("事实", "long-text"),
    warningOnly: fact("仅警告", "boolean"),
  },
  context: {},
  opening: {
    by: { ability: "lead.enter", level: "officer" },
    input: [
      "partyName",
      "partyKind",
      "partyCode",
      "violation",
      "content",
      "basis",
      "decidedOn",
      "organName",
      "story",
      "warningOnly",
    ].map((name) => ({ fact: name as "story", required: name === "story" })),
    parties: [{ role: "party", label: text("当事人", "Party"), required: true }],
    article: cites("O2 18"),
  },
  actions: {
    decide: {
      name: text("决定", "Decide"),
      from: ["open"],
      to: "ended",
      by: { ability: "penalty.decide", level: "head" },
      input: [],
      issues: ["decision"],
      opens: {
        procedure: "publication",
        carry: {
          partyName: "partyName",
          partyKind: "partyKind",
          partyCode: "partyCode",
          violation: "violation",
          content: "content",
          basis: "basis",
          decidedOn: "decidedOn",
          organName: "organName",
          warningOnly: "warningOnly",
        },
      },
      article: cites("O2 18"),
      undo: { never: text("已决定。", "Decided.") },
      closes: "done",
    },
  },
  clocks: {},
  documents: {
    decision: {
      name: text("行政处罚决定书", "Decision"),
      numbering: "罚",
      template: [{ paragraph: "当事人：{partyName}。{story}" }, { paragraph: "{content}" }, { seal: true }],
      contents: [{ label: text("当事人", "Party"), facts: ["partyName"], article: cite("O2 62") }],
      article: cites("O2 62"),
      file: "main",
      publishable: true,
      retention: null,
    },
  },
  outcomes: { done: { name: text("办结", "Done"), archive: text("归档", "archive") } },
});

const ledger = testLedger();
const signer = logSigner("hangzhou", "0a".repeat(32));
const all = procedures([penalty, publication]);
const operations = publicationOperations({ signer, definitionAt: all.at });
let house: TestHouse;
beforeAll(async () => {
  house = await aHouse(ledger(), {
    procedures: [penalty, publication],
    context: publicationContext(all.at),
    hooks: { effects: publicationEffects(all.at) },
    now: "2026-03-02T02:00:00.000Z",
  });
});
afterAll(() => house.end());

const secret = "11010519491231002X";
const story = `法定代表人身份证号${secret}，电话13812345678，在直播间宣称全网最低价。`;
const secrecy = {
  "state-secret": { answer: "no", reason: "不涉及" },
  "business-secret": { answer: "yes", reason: "不涉及" },
  personal: { answer: "yes", reason: "已隐去" },
  others: { answer: "yes", reason: "不涉及" },
} as const;

async function act(persona: Persona, id: string, action: string, facts: object = {}, note?: string) {
  const row = await ledger().direct.query("select seq from matter where id = $1", [id]);
  return house.matters.act(await house.as(persona), {
    id,
    action,
    expected: row.rows[0].seq,
    facts: facts as Record<string, never>,
    evidence: [],
    drafts: {},
    ...(note === undefined ? {} : { note }),
  });
}

const done = (answer: Awaited<ReturnType<typeof act>>) =>
  must(answer.ok ? answer.value : undefined, JSON.stringify(answer));
const why = (answer: Awaited<ReturnType<typeof act>>) =>
  answer.ok ? "done" : `${answer.error.code}: ${answer.error.message.zh}`;

async function proposed(over: object = {}): Promise<string> {
  const opened = await house.matters.open(await house.as("analyst"), {
    procedure: "try.penalty",
    title: "某案",
    parties: [{ role: "party", kind: "operator", ref: house.operator, name: "杭州良品网络科技有限公司" }],
    facts: {
      partyName: "杭州良品网络科技有限公司",
      partyKind: "legal",
      partyCode: "91330110MA27XXXX0X",
      violation: "虚假宣传",
      content: "罚款二万元",
      basis: "《反不正当竞争法》第二十条",
      decidedOn: "2026-03-02",
      organName: "杭州市余杭区市场监督管理局",
      story,
      warningOnly: false,
      ...over,
    },
  });
  const id = must(opened.ok ? opened.value.id : undefined, JSON.stringify(opened));
  return must(done(await act("head", id, "decide")).opened, "publication").id;
}

async function suggestions(id: string) {
  const found = await operations["publication.suggest"].handler(await house.as("officer"), { matter: id });
  if (!found.ok || !("suggestions" in found.value)) throw new Error(JSON.stringify(found));
  return found.value;
}

async function redactionsFor(id: string): Promise<string> {
  const { suggestions: proposals } = await suggestions(id);
  return JSON.stringify(proposals.map(({ start, end, reason }) => ({ start, end, reason: reason.zh })));
}

async function reviewed(over: object = {}, facts: object = {}): Promise<string> {
  const id = await proposed(over);
  done(
    await act("officer", id, "prepare", {
      redactions: await redactionsFor(id),
      secrecy,
      durationClass: "long",
      ...facts,
    }),
  );
  done(await act("reviewer", id, "approve", { reviewNote: "同意", secrecyReview: secrecy }));
  return id;
}

async function live(over: object = {}, facts: object = {}): Promise<string> {
  const id = await reviewed(over, facts);
  done(await act("head", id, "release"));
  return id;
}

const publicCtx = () => ({
  caller: publicCaller,
  ledger: ledger(),
  now: house.clock.now,
  random: (n: number) => new Uint8Array(n),
});
async function shown(id: string) {
  const got = await operations["publication.get"].handler(publicCtx(), { id });
  if (!got.ok || !("shown" in got.value)) throw new Error(JSON.stringify(got));
  return got.value;
}

describe("from decision to portal", () => {
  it("publishes the served text but for what is hidden, and anyone can prove it", async () => {
    const id = await live();
    const seen = await shown(id);
    if (!seen.shown) throw new Error("not shown");
    const { text: served } = await suggestions(id);
    expect(served).toContain(secret);
    expect(seen.text).toBe(served.replace(secret, "＊＊＊").replace("13812345678", "＊＊＊"));
    expect(seen.redactions.map(({ start, end, reason }) => [seen.text.slice(start, end), reason])).toEqual([
      ["＊＊＊", "公民身份号码"],
      ["＊＊＊", "联系电话"],
    ]);
    expect(seen).toMatchObject({
      number: "杭余市监罚〔2026〕1号",
      status: "live",
      liveUntil: "2029-03-02",
      reply: null,
      operator: house.operator,
    });

    await sequence(ledger(), signer, house.clock.now);
    const proof = await operations["publication.proof"].handler(publicCtx(), { id });
    if (!proof.ok || !("record" in proof.value)) throw new Error(JSON.stringify(proof));
    const given = { ...proof.value, text: seen.text };
    expect(verifyRecord(given).map(({ id: step, ok: holds }) => [step, holds])).toEqual([
      ["key", true],
      ["signature", true],
      ["size", true],
      ["inclusion", true],
      ["text", true],
    ]);
    const record = JSON.parse(proof.value.record);
    expect(canonicalJson(record)).toBe(proof.value.record);
    expect(record).toMatchObject({
      matter: id,
      type: "acted",
      action: "release",
      facts: {},
      documents: [],
      evidence: [],
    });
    expect(record.context.publishedTextHash).toBe(sha256Hex(seen.text));
    expect(JSON.parse(record.context.summary)).toMatchObject({
      partyName: "杭州良品网络科技有限公司",
      decisionNumber: seen.number,
    });
    expect(proof.value.record).not.toContain(secret);

    const broken: [string, string, object][] = [
      ["a character of the text", "text", { text: `${seen.text} ` }],
      ["the record", "inclusion", { record: proof.value.record.replace("release", "releasf") }],
      [
        "the record's hash of the text",
        "inclusion",
        { record: proof.value.record.replace(sha256Hex(seen.text), sha256Hex("x")), text: "x" },
      ],
      ["the index", "inclusion", { index: given.index === 0 ? 1 : given.index - 1 }],
      ["the size", "size", { size: given.size + 1 }],
      ["the proof", "inclusion", { proof: [...given.proof, "00".repeat(32)] }],
      ["a hash that is none", "inclusion", { proof: ["zz", ...given.proof.slice(1)] }],
      [
        "the checkpoint",
        "signature",
        { checkpoint: given.checkpoint.replace(`\n${given.size}\n`, `\n${given.size + 1}\n`) },
      ],
      ["the key of another log", "signature", { key: logSigner("hangzhou", "0b".repeat(32)).key }],
      ["no key", "key", { key: "nonsense" }],
    ];
    for (const [what, step, change] of broken) {
      const failed = verifyRecord({ ...given, ...change }).filter(({ ok: holds }) => !holds);
      expect(
        failed.map((one) => one.id),
        what,
      ).toContain(step);
    }
    expect((await verifyLog(ledger(), signer.key)).problems).toEqual([]);
  });

  it("is found by words, organ and operator; other words find nothing", async () => {
    const id = await live({ partyName: "杭州百分%有限公司", partyCode: "91330110MA00000000" });
    const find = async (input: object) => {
      const found = await operations["publication.search"].handler(publicCtx(), { page: 1, ...input });
      if (!found.ok || !("rows" in found.value)) throw new Error(JSON.stringify(found));
      return found.value.rows.map((row) => row.id);
    };
    expect(await find({ q: "百分% 虚假" })).toEqual([id]);
    expect(await find({ q: "百分_" })).toEqual([]);
    expect(
      await find({ q: "91330110MA00000000", organ: "yh", from: "2026-03-01", to: "2026-03-31" }),
    ).toEqual([id]);
    expect(await find({ organ: "xh" })).toEqual([]);
    expect(await find({ from: "2026-03-03" })).toEqual([]);
    expect(await find({ violation: "虚假宣传" })).toContain(id);
    const mine = await operations["operator.published"].handler(publicCtx(), { code: "91330110MA00000000" });
    expect(mine.ok && "rows" in mine.value && mine.value.rows.map((row) => row.id)).toEqual([id]);
    const counted = await operations["publication.statistics"].handler(publicCtx(), {});
    if (!counted.ok || !("total" in counted.value)) throw new Error(JSON.stringify(counted));
    const { total, byMonth, byOrgan, asOf } = counted.value;
    expect(total).toBeGreaterThan(1);
    const sum = (rows: readonly { count: number }[]) => rows.reduce((all, { count }) => all + count, 0);
    expect([sum(byMonth), sum(byOrgan)]).toEqual([total, total]);
    expect(asOf).toBe(publicCtx().now());
  });

  it("masks a natural person and leaves out the identity number", async () => {
    const id = await live({ partyName: "王小明", partyKind: "natural", partyCode: secret });
    const seen = await shown(id);
    if (!seen.shown) throw new Error("not shown");
    expect(seen).toMatchObject({ partyName: "王**", partyCode: null, title: "王**虚假宣传案" });
    expect(JSON.stringify(seen)).not.toMatch(/王小明|11010519491231002X/);
  });
});

describe("what the law asks", () => {
  it("the preparer neither reviews nor releases, an officer does not release", async () => {
    const id = await proposed();
    done(await act("officer", id, "prepare", { secrecy, durationClass: "long" }));
    expect(why(await act("officer", id, "approve", { reviewNote: "同意", secrecyReview: secrecy }))).toMatch(
      /^forbidden/,
    );
    done(await act("reviewer", id, "approve", { reviewNote: "同意", secrecyReview: secrecy }));
    expect(why(await act("reviewer", id, "release"))).toMatch(/^forbidden/);
    expect(why(await act("strangerHead", id, "release"))).toMatch(/^(forbidden|not-found)/);
  });

  it("redactions beyond the text are refused: only the text itself can tell", async () => {
    const redactions = '[{"start":0,"end":99999,"reason":"x"}]';
    const id = await proposed();
    expect(why(await act("officer", id, "prepare", { redactions, secrecy, durationClass: "long" }))).toMatch(
      /^guard-not-met: 隐去片段/,
    );
  });

  it.each([
    ["overlapping", '[{"start":0,"end":5,"reason":"x"},{"start":4,"end":8,"reason":"x"}]'],
    ["without reason", '[{"start":0,"end":5,"reason":" "}]'],
    ["empty", '[{"start":5,"end":5,"reason":"x"}]'],
    ["not JSON", "隐去电话"],
    ["not a list", '{"start":0}'],
    ["fractions", '[{"start":0.5,"end":5,"reason":"x"}]'],
  ])("redactions %s are refused at the field", async (_, redactions) => {
    const id = await proposed();
    expect(why(await act("officer", id, "prepare", { redactions, secrecy, durationClass: "long" }))).toMatch(
      /^invalid-input: “隐去内容”/,
    );
  });

  it("a state secret, an open question, a mere warning stop it", async () => {
    const id = await proposed();
    const doubtful = { ...secrecy, personal: { answer: "unknown", reason: "待查" } };
    expect(why(await act("officer", id, "prepare", { secrecy: doubtful, durationClass: "long" }))).toMatch(
      /^guard-not-met: 保密/,
    );
    const state = { ...secrecy, "state-secret": { answer: "yes", reason: "涉密" } };
    done(await act("officer", id, "prepare", { secrecy, durationClass: "long" }));
    expect(why(await act("reviewer", id, "approve", { reviewNote: "同意", secrecyReview: state }))).toMatch(
      /^guard-not-met: 须不涉及国家秘密/,
    );
    const warned = await reviewed({ warningOnly: true });
    expect(why(await act("head", warned, "release"))).toMatch(/^guard-not-met: 仅受警告/);
    done(await act("head", warned, "decline", { declineReason: "仅受警告" }));
  });

  it("three months need a reason as long as no threshold is set", async () => {
    const id = await proposed();
    expect(why(await act("officer", id, "prepare", { secrecy, durationClass: "short" }))).toMatch(
      /^guard-not-met: “较低数额罚款”/,
    );
    done(
      await act("officer", id, "prepare", {
        secrecy,
        durationClass: "short",
        durationReason: "罚款二万元,属较低数额",
      }),
    );
  });

  it.each([
    ["the text of the issued document", "text = replace(text, '罚款二万元', '罚款三万元')"],
    ["its hash", "sha256 = 'x'"],
    ["its number", "number = 'x' || number"],
  ])("only what was reviewed is released: %s changed underneath", async (_, change) => {
    const id = await reviewed();
    await ledger().direct.query(
      `update matter_document set ${change} where matter = (select from_matter from matter_link where to_matter = $1)`,
      [id],
    );
    expect(why(await act("head", id, "release"))).toMatch(/^guard-not-met: 公示文本、摘要须与审核通过时一致/);
  });

  it("the public record takes no note, and the act is taken back whole", async () => {
    const id = await reviewed();
    expect(why(await act("head", id, "release", {}, "内部意见"))).toMatch(/^invalid-input/);
    const row = await ledger().direct.query("select stage from matter where id = $1", [id]);
    expect(row.rows[0].stage).toBe("reviewed");
  });

  it("goes back and comes again", async () => {
    const id = await reviewed();
    done(await act("reviewer", id, "return", { returnReason: "补充隐去" }));
    expect(why(await act("reviewer", id, "approve", { reviewNote: "同意", secrecyReview: secrecy }))).toMatch(
      /^guard-not-met: 须先拟制公示/,
    );
    done(
      await act("officer2", id, "prepare", {
        redactions: await redactionsFor(id),
        secrecy,
        durationClass: "long",
      }),
    );
    done(await act("reviewer", id, "approve", { reviewNote: "同意", secrecyReview: secrecy }));
    done(await act("head", id, "release"));
  });
});

describe("after the release", () => {
  it("is corrected by two persons, with a new proof and the reason shown", async () => {
    const id = await live();
    expect(why(await act("head", id, "correct", { correctionReason: "x" }))).toMatch(
      /^guard-not-met: 须先拟制更正/,
    );
    done(await act("officer", id, "revise", { violation: "商业混淆" }));
    expect((await shown(id)).status).toBe("live");
    done(await act("head", id, "correct", { correctionReason: "违法行为类型录入有误" }));
    const seen = await shown(id);
    expect(seen).toMatchObject({
      shown: true,
      status: "corrected",
      violation: "商业混淆",
      correction: { reason: "违法行为类型录入有误" },
    });
    await sequence(ledger(), signer, house.clock.now);
    const proof = await operations["publication.proof"].handler(publicCtx(), { id });
    const given = proof.ok && "record" in proof.value ? proof.value : undefined;
    expect(JSON.parse(given?.record ?? "{}")).toMatchObject({ action: "correct" });
  });

  it("shows the party's reply beside it", async () => {
    const id = await live();
    done(await act("officer", id, "record-reply", { reply: "已整改并退款。", repliedOn: "2026-03-02" }));
    expect(await shown(id)).toMatchObject({ reply: { text: "已整改并退款。" } });
  });

  it("is withdrawn within three working days of the change, with the reason published", async () => {
    const id = await live();
    expect(why(await act("head", id, "withdraw", { withdrawReason: "x" }))).toMatch(
      /^guard-not-met: 须先登记撤下事由/,
    );
    done(await act("officer", id, "record-change", { changeGround: "revoked", changedOn: "2026-03-02" }));
    const clock = await ledger().direct.query(
      "select due_on::text as due, status from matter_clock where matter = $1 and clock = 'withdrawal'",
      [id],
    );
    expect(clock.rows).toEqual([{ due: "2026-03-05", status: "running" }]);
    done(await act("head", id, "withdraw", { withdrawReason: "经行政复议撤销。" }));
    expect(await shown(id)).toEqual({
      shown: false,
      id,
      status: "withdrawn",
      endedAt: house.clock.now(),
      reason: { zh: "原决定被依法撤销。经行政复议撤销。", en: "The decision was revoked. 经行政复议撤销。" },
    });
    expect((await operations["publication.proof"].handler(publicCtx(), { id })).ok).toBe(false);
  });

  it("ends by the clock: hidden on the day, then written into the log by the machine", async () => {
    const id = await live({}, { durationClass: "short", durationReason: "较低数额" });
    const { caller: _, ...base } = house.machine();
    const until = await shown(id);
    expect(until).toMatchObject({ liveUntil: "2026-06-02" });
    house.clock.advanceTo(instant("2026-06-02T15:59:59.000Z"));
    expect((await shown(id)).shown).toBe(true);
    expect(await expirePublications(house.matters, base)).toEqual({ ended: 0, refused: [] });
    expect(why(await act("officer", id, "expire"))).toMatch(/^guard-not-met: 公示期未满/);
    house.clock.advanceTo(instant("2026-06-02T16:00:00.000Z"));
    expect(await shown(id)).toMatchObject({ shown: false, status: "expired" });
    expect(await expirePublications(house.matters, base)).toEqual({ ended: 1, refused: [] });
    expect(await expirePublications(house.matters, base)).toEqual({ ended: 0, refused: [] });
    const row = await ledger().direct.query("select stage, outcome from matter where id = $1", [id]);
    expect(row.rows).toEqual([{ stage: "expired", outcome: "expired" }]);
  });
});
