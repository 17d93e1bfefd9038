/**
 * Every 文书 of every procedure, drafted on sample facts as the runtime drafts it, really built as .docx and read back:
 * nothing stays blank, everything the law asks for stands in it, and without its facts the gaps are named.
 */
import { describe, expect, it } from "vitest";
import { day, instant } from "../kernel/index.ts";
import { type DraftRequest, documents } from "../matter/index.ts";
import {
  type AnyProcedure,
  chanceOf,
  type DocumentDef,
  type Facts,
  type FactValue,
  type MatterState,
  makeFacts,
  statutes,
} from "../procedure/index.ts";
import { declared } from "./procedures.ts";

const organName = "杭州市余杭区市场监督管理局";
const today = day("2026-11-23");
/** Stands in a draft until a number is given. */
const unnumbered = "〔待编号〕";

/** One fact of each kind, the same every time. */
function sampleFacts(procedure: AnyProcedure): Facts {
  const making = {
    procedure,
    chance: chanceOf(20261123),
    now: instant("2026-11-23T02:00:00.000Z"),
    law: statutes(),
    persons: ["王芳", "李强"],
    parties: ["party-1"],
  };
  const fields = Object.keys(procedure.facts).map((fact) => ({ fact, required: true }));
  return makeFacts(making, fields);
}

function requestFor(procedure: AnyProcedure, document: string, facts: Facts): DraftRequest {
  return {
    procedure,
    document,
    state: { number: "杭余市监〔2026〕1号", title: { zh: "某案", en: "A matter" } } as MatterState,
    facts,
    names: { personal: () => "钱某", party: () => "杭州某公司", person: (id) => id },
    evidence: ["网页截图（2026-11-20）"],
    organName,
    day: today,
  };
}

const all = declared.flatMap((procedure) =>
  Object.entries(procedure.documents).map(
    ([document, def]): [name: string, procedure: AnyProcedure, document: string, def: DocumentDef] => [
      `${procedure.id} ${document}`,
      procedure,
      document,
      def,
    ],
  ),
);

describe("documents on sample facts", () => {
  it.each(all)(
    "%s is built as .docx, reads back whole, and is issued with number and seal",
    async (_, procedure, document, def) => {
      const facts = sampleFacts(procedure);
      const { bytes, missing } = await documents.draft(requestFor(procedure, document, facts));
      expect(missing).toEqual([]);
      const read = await documents.read(bytes);
      if (!read.ok) throw new Error(read.error.message.en);
      const { text, paragraphs } = read.value;
      expect(text).toContain(def.name.zh);
      expect(text).not.toMatch(/[{}]|\(未填\)|undefined/);
      expect(paragraphs.find(({ kind }) => kind === "number")?.text).toBe(unnumbered);
      const number = `杭余市监${def.numbering}〔2026〕7号`;
      const final = await documents.finalise(bytes, { procedure, document, number, organName, day: today });
      if (!final.ok) throw new Error(final.error.message.en);
      expect(final.value.text).toContain(number);
      expect(final.value.text).not.toContain(unnumbered);
    },
  );

  it.each(all.filter(([, , , def]) => def.contents.some(({ facts }) => facts?.length)))(
    "%s names what the law asks for when it is not known",
    async (_, procedure, document, def) => {
      const without = new Set(def.contents.flatMap(({ facts }) => facts ?? []));
      const facts: Record<string, FactValue> = {};
      for (const [name, value] of Object.entries(sampleFacts(procedure))) {
        if (!without.has(name)) facts[name] = value;
      }
      const { missing } = await documents.draft(requestFor(procedure, document, facts));
      expect(missing.length).toBeGreaterThan(0);
    },
  );

  it("every document says for which file it is and on which article it stands", () => {
    for (const [name, , , def] of all) {
      expect(def.article.length, name).toBeGreaterThan(0);
      expect(def.contents.length, name).toBeGreaterThan(0);
    }
  });
});
