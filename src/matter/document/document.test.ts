import { createHash } from "node:crypto";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { day, text } from "../../kernel/index.ts";
import { defineProcedure, type Facts, type MatterState } from "../../procedure/index.ts";
import type { DraftRequest } from "../ports.ts";
import { documents, markers, missingContents } from "./index.ts";

const fact = (zh: string, type: "text" | "money" | "day" | "long-text") =>
  ({
    label: text(zh, zh),
    type,
    source: "officer",
    sensitivity: "open",
    retention: null,
    publishable: true,
  }) as const;
const o2 = { instrument: "O2", article: "62" };

const procedure = defineProcedure({
  id: "try",
  version: 1,
  name: text("试", "try"),
  purpose: text("试", "try"),
  basis: [o2],
  from: "2021-07-15",
  numbering: "试",
  initial: "only",
  stages: { only: { name: text("唯一", "only") } },
  facts: {
    name: { ...fact("当事人", "text"), sensitivity: "personal" },
    fine: fact("罚款", "money"),
    on: fact("违法行为日", "day"),
    story: fact("经过", "long-text"),
  },
  context: {},
  opening: { by: "only-by-procedure", input: [], parties: [], article: [o2] },
  actions: {},
  clocks: {},
  documents: {
    decision: {
      name: text("行政处罚决定书", "Decision"),
      numbering: "罚",
      template: [
        { heading: "一、基本情况" },
        { rows: [{ label: "当事人", value: "{name}" }] },
        { paragraph: "经查，{on}起，{story}" },
        { paragraph: "决定罚款{fine}。", when: "fine" },
        { paragraph: "如不服，可在六十日内申请行政复议。" },
        { heading: "证据" },
        { evidence: true },
        { signatures: ["执法人员"] },
        { seal: true },
      ],
      contents: [
        { label: text("当事人", "party"), facts: ["name"], article: o2 },
        { label: text("罚款", "fine"), facts: ["fine"], article: o2 },
        { label: text("救济途径", "remedies"), anchor: "申请行政复议", article: o2 },
      ],
      article: [o2],
      file: "main",
      publishable: true,
      retention: null,
    },
  },
  outcomes: {},
});

const facts: Facts = {
  name: { personal: "p1", hash: "0".repeat(64) },
  fine: 1234500,
  on: "2026-03-01",
  story: "在网店\n发布虚假宣传。",
};
const request = (changed: Facts = facts): DraftRequest => ({
  procedure,
  document: "decision",
  state: { number: "杭案〔2026〕1号", title: text("某案", "A case") } as MatterState,
  facts: changed,
  names: { personal: (ref) => (ref.personal === "p1" ? "张三丰" : undefined) },
  evidence: ["网页截图", "询问笔录"],
  organName: "杭州市余杭区市场监督管理局",
  day: day("2026-11-23"),
});
const marks = {
  procedure,
  document: "decision",
  number: "杭余市监罚〔2026〕7号",
  organName: "杭州市余杭区市场监督管理局",
  day: day("2026-11-23"),
};

/** The draft with its main part edited, as Word would save it. */
async function edited(
  edit: (xml: string) => string,
  more: Record<string, Uint8Array> = {},
): Promise<Uint8Array> {
  const parts = unzipSync((await documents.draft(request())).bytes);
  const xml = new TextDecoder().decode(parts["word/document.xml"]);
  return zipSync({ ...parts, "word/document.xml": strToU8(edit(xml)), ...more });
}

async function refusal(bytes: Uint8Array): Promise<string> {
  const read = await documents.read(bytes);
  return read.ok ? "accepted" : `${read.error.code} ${read.error.message.en}`;
}

describe("draft", () => {
  it("holds every fact, and reads back in order", async () => {
    const { bytes, text: content, missing } = await documents.draft(request());
    const read = await documents.read(bytes);
    expect(read.ok && read.value.paragraphs.map(({ kind, text }) => `${kind}|${text}`)).toEqual([
      "organ|杭州市余杭区市场监督管理局",
      "title|行政处罚决定书",
      `number|${markers.number}`,
      "heading|一、基本情况",
      "row|当事人\t张三丰",
      "body|经查，2026年3月1日起，在网店",
      "body|发布虚假宣传。",
      "body|决定罚款¥12,345.00。",
      "body|如不服，可在六十日内申请行政复议。",
      "heading|证据",
      "body|1. 网页截图",
      "body|2. 询问笔录",
      "signature|执法人员:__________",
      `seal|杭州市余杭区市场监督管理局${markers.seal}`,
      `seal|${markers.date}`,
    ]);
    expect(read.ok && read.value.text).toBe(content);
    expect(missing).toEqual([]);
  });

  it("is the same file for the same facts", async () => {
    const [a, b] = [await documents.draft(request()), await documents.draft(request())];
    expect(createHash("sha256").update(a.bytes).digest("hex")).toBe(
      createHash("sha256").update(b.bytes).digest("hex"),
    );
  });

  it("shows a gap for an unknown fact, and it cannot be issued", async () => {
    const { bytes, text: content, missing } = await documents.draft(request({ fine: 100 }));
    expect(content).toContain("〔待填:当事人〕");
    expect(missing.map(({ label }) => label.zh)).toEqual(["当事人"]);
    const final = await documents.finalise(bytes, marks);
    expect(final.ok ? "" : final.error.code).toBe("missing-document");
  });
});

describe("check", () => {
  const about = { procedure, document: "decision", facts, names: request().names };

  it("overlooks white space and full-width forms", () => {
    const content = "当事人:张 三\n丰,罚款 12,345.00元;可申 请行政复议";
    expect(documents.check({ ...about, text: content })).toEqual([]);
  });

  it("names what is missing, with its article", () => {
    const missing = documents.check({ ...about, text: "张三丰 12,345.01元" });
    expect(missing.map(({ label }) => label.zh)).toEqual(["罚款", "救济途径"]);
    const refused = missingContents(missing);
    expect(refused).toMatchObject({ code: "missing-document", missing: [{ article: o2 }, { article: o2 }] });
  });

  it.each([
    ["¥12,345.00", true],
    ["人民币12345元", true],
    ["12345.0元", true],
    ["112,345.00元", false],
    ["12345.01元", false],
    ["123450元", false],
    ["1.12345元", false],
  ])("compares an amount as an amount: %s", (amount, there) => {
    const missing = documents.check({ ...about, text: `张三丰 ${amount} 申请行政复议` });
    expect(missing.length === 0).toBe(there);
  });

  it("does not pass a personal value that it cannot see", () => {
    const missing = documents.check({ ...about, names: {}, text: "*** 12,345.00元 申请行政复议" });
    expect(missing.map(({ label }) => label.zh)).toEqual(["当事人"]);
  });
});

describe("finalise", () => {
  it("fills markers that Word has split into runs, and leaves none", async () => {
    const bytes = await edited((xml) =>
      xml.replace(
        "〔待编号〕",
        '〔待</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>编</w:t></w:r><w:r><w:t>号〕',
      ),
    );
    const final = await documents.finalise(bytes, marks);
    if (!final.ok) throw new Error(final.error.message.en);
    expect(final.value.text).toContain("\n杭余市监罚〔2026〕7号\n");
    expect(final.value.text.endsWith("监督管理局（印章）\n2026年11月23日")).toBe(true);
    expect(final.value.text).not.toContain("〔待");
    const again = await documents.finalise(bytes, marks);
    expect(again.ok && Buffer.compare(again.value.bytes, final.value.bytes)).toBe(0);
    const read = await documents.read(final.value.bytes);
    expect(read.ok && read.value.text).toBe(final.value.text);
    expect(new TextDecoder().decode(unzipSync(final.value.bytes)["docProps/core.xml"])).toContain(
      "杭余市监罚〔2026〕7号",
    );
  });

  it("does not turn a value into another marker", async () => {
    const final = await documents.finalise((await documents.draft(request())).bytes, {
      ...marks,
      number: "x〔待编号〕x",
    });
    expect(final.ok && final.value.text).toContain("\nx〔待编号〕x\n");
  });

  it("refuses a file whose markers were removed, and says which", async () => {
    const bytes = await edited((xml) => xml.replace("〔待编号〕", "自编1号").replace("〔待定日期〕", "今天"));
    const final = await documents.finalise(bytes, marks);
    expect(final.ok ? "" : final.error.message.zh).toBe("文书中的标记被删除：〔待编号〕、〔待定日期〕。");
  });
});

describe("a file is not believed", () => {
  const paragraph = (inner: string) => (xml: string) =>
    xml.replace("<w:body>", `<w:body><w:p>${inner}</w:p>`);
  const relations = (relation: string) => ({
    "word/_rels/document.xml.rels": strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation}</Relationships>`,
    ),
  });
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const header = (content: string, element = "t") => ({
    "word/header1.xml": strToU8(
      `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:${element}>${content}</w:${element}></w:r></w:p></w:hdr>`,
    ),
  });

  it("accepts an edited one, with links and text boxes", async () => {
    const link = relations(
      `<Relationship Id="r1" Type="${type}/hyperlink" Target="https://example.org/" TargetMode="External"/>`,
    );
    const box =
      "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>框内</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>";
    const read = await documents.read(await edited(paragraph(`<w:r><w:t>框外</w:t></w:r>${box}`), link));
    expect(read.ok && read.value.text.startsWith("框外\n框内\n杭州市")).toBe(true);
  });

  it("accepts headers that number the pages or repeat the text", async () => {
    for (const content of ["- 1 -", "第 1 页 共 3 页", "行政处罚决定书"])
      expect((await documents.read(await edited((x) => x, header(content)))).ok).toBe(true);
  });

  it.each([
    ["not a zip", async () => strToU8("hello"), "sound"],
    ["cut off", async () => (await documents.draft(request())).bytes.slice(0, 3000), "sound"],
    ["macros", () => edited((x) => x, { "word/vbaProject.bin": strToU8("x") }), "macros"],
    ["embedded object", () => edited((x) => x, { "word/embeddings/a.bin": strToU8("x") }), "embedded"],
    ["a path out of it", () => edited((x) => x, { "../../etc/x.xml": strToU8("<a/>") }), "not allowed"],
    [
      "a DTD",
      () => edited((x) => x.replace("<w:document", '<!DOCTYPE d [<!ENTITY a "b">]><w:document')),
      "DTD",
    ],
    [
      "UTF-16",
      () => edited((x) => x, { "word/footer9.xml": new Uint8Array(Buffer.from("<!DOCTYPE a>", "utf16le")) }),
      "DTD",
    ],
    ["broken XML", () => edited((x) => x.replace("</w:body>", "")), "well-formed"],
    ["deep XML", () => edited(paragraph("<w:r>".repeat(5000) + "</w:r>".repeat(5000))), "nested"],
    [
      "tracked changes",
      () => edited(paragraph('<w:ins w:id="1"><w:r><w:t>加</w:t></w:r></w:ins>')),
      "tracked",
    ],
    ["a control bound to other data", () => edited(paragraph('<w:dataBinding w:xpath="/a"/>')), "bound"],
    ["a fetching field in a header", () => edited((x) => x, header("DDEAUTO c:\\x", "instrText")), "fetch"],
    ["words in a header only", () => edited((x) => x, header("另处罚款90000元")), "the text does not say"],
    ["hidden text", () => edited(paragraph("<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>")), "hidden"],
    [
      "a fetching field",
      () => edited(paragraph("<w:r><w:instrText>DDEAUTO c:\\x</w:instrText></w:r>")),
      "fetch",
    ],
    [
      "external picture",
      () =>
        edited(
          (x) => x,
          relations(
            `<Relationship Id="r1" Type="${type}/image" Target="http://x/a.png" TargetMode="External"/>`,
          ),
        ),
      "external",
    ],
    [
      "file link",
      () =>
        edited(
          (x) => x,
          relations(
            `<Relationship Id="r1" Type="${type}/hyperlink" Target="file:///etc/x" TargetMode="External"/>`,
          ),
        ),
      "external",
    ],
    [
      "attached template",
      () =>
        edited(
          (x) => x,
          relations(`<Relationship Id="r1" Type="${type}/attachedTemplate" Target="a.dotm"/>`),
        ),
      "embedded or external",
    ],
  ])("refuses %s", async (_, make, reason) => {
    const answer = await refusal(await make());
    expect(answer).toMatch(/^unsupported-file /);
    expect(answer).toContain(reason);
  });

  it("refuses a zip bomb and too many parts before unpacking", async () => {
    const bomb = await edited((x) => x, { "word/footer9.xml": new Uint8Array(15 * 1024 * 1024) });
    expect(await refusal(bomb)).toMatch(/^too-large/);
    const many = Object.fromEntries(
      Array.from({ length: 500 }, (_, at) => [`word/footer${at}.xml`, strToU8("<a/>")]),
    );
    expect(await refusal(await edited((x) => x, many))).toMatch(/^too-large/);
  });

  it("refuses a text in which the number in a footnote part is not UTF-8", async () => {
    expect(
      await refusal(await edited((x) => x, { "word/footer9.xml": Uint8Array.of(0xff, 0xfe, 0x41) })),
    ).toContain("UTF-8");
  });
});
