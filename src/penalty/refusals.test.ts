/** Bad input, kind by kind: each refusal names its code, the article, what is missing and what is possible, in zh and en. */
import { describe, expect, test } from "vitest";
import type { Failure, FailureCode, Text } from "../kernel/index.ts";
import { type Command, decide, told } from "../procedure/index.ts";
import { penalty } from "./procedure.ts";
import { actor, around, morning, report, reported, service, toBeServed, Walk } from "./scenario.ts";

const both = ["officer-1", "officer-2"];
const appointed = () => new Walk("2026-08-03").do("appoint-officers", "unit-head-1", { officers: both });
const noticed = () => toBeServed("2026-08-03").at(morning("2026-09-24"));
const collected = { actingOfficers: both, evidenceKinds: ["electronic"], collectedHow: "网页取证" };
const reason = { extensionReason: "案情复杂" };

/** An act asked for just as it stands: no document and no version is filled in. */
function ask(walk: Walk, action: string, person: string, command: Partial<Command>): Failure {
  const asked = {
    action,
    expected: walk.state.seq,
    facts: {},
    evidence: ["evidence-1"],
    documents: [],
    ...command,
  };
  const context = { certified: true };
  const result = decide(penalty, walk.state, asked, actor(person), context, around(walk.now));
  if (result.ok) throw new Error(`${action} was not refused`);
  return told(result.error, penalty, walk.state, actor(person), context, around(walk.now));
}

interface Bad {
  readonly what: string;
  readonly refusal: () => Failure;
  readonly code: FailureCode;
  readonly article: string;
  readonly missing: { readonly kind: string; readonly name: string; readonly zh: string };
  readonly possible: string;
}

const table: readonly Bad[] = [
  {
    what: "a day that the calendar does not have",
    refusal: () => ask(noticed(), "serve-notice", "officer-1", { facts: service("2026-02-30") }),
    code: "invalid-input",
    article: "O2 82",
    missing: { kind: "fact", name: "servedOn", zh: "送达之日" },
    possible: "送达行政处罚告知书",
  },
  {
    what: "an extension beyond the sum",
    refusal: () =>
      ask(appointed().do("extend-decision", "head-1", reason), "extend-decision", "head-1", {
        facts: reason,
      }),
    code: "conflict",
    article: "O2 64",
    missing: { kind: "clock", name: "decision", zh: "未届满且可以延长的“作出处理决定”" },
    possible: "集体讨论决定继续延期",
  },
  {
    what: "an extension after the last day",
    refusal: () => ask(appointed().at(morning("2026-11-30")), "extend-decision", "head-1", { facts: reason }),
    code: "expired",
    article: "O2 64",
    missing: { kind: "clock", name: "decision", zh: "未届满且可以延长的“作出处理决定”" },
    possible: "终止调查",
  },
  {
    what: "an act that is out of stage",
    refusal: () => ask(appointed(), "serve-notice", "officer-1", { facts: service("2026-08-03") }),
    code: "out-of-stage",
    article: "O2 57(2)",
    missing: { kind: "stage", name: "notice", zh: "阶段“事先告知”" },
    possible: "收集证据",
  },
  {
    what: "a document that is missing",
    refusal: () =>
      ask(appointed().do("collect-evidence", "officer-1", collected), "submit-report", "officer-1", {
        facts: report,
      }),
    code: "missing-document",
    article: "O2 48",
    missing: { kind: "document", name: "investigation-report", zh: "案件调查终结报告" },
    possible: "收集证据",
  },
  {
    what: "the wrong post",
    refusal: () => ask(reported("2026-08-03"), "approve-penalty", "officer-1", {}),
    code: "forbidden",
    article: "O2 57",
    missing: { kind: "ability", name: "head", zh: "机关负责人" },
    possible: "登记回避申请",
  },
  {
    what: "a version that is stale",
    refusal: () => ask(appointed(), "collect-evidence", "officer-1", { expected: 1, facts: collected }),
    code: "stale-version",
    article: "APL 42",
    missing: { kind: "record", name: "2", zh: "查看第 1 条之后的记录（现有 2 条）" },
    possible: "收集证据",
  },
];

describe("a refusal is whole", () => {
  test.each(table)("$what", ({ refusal, code, article, missing, possible }) => {
    const given = refusal();
    expect(given.code).toBe(code);
    expect(`${given.article?.instrument} ${given.article?.article}`).toBe(article);
    const [lacking] = given.missing ?? [];
    expect({ kind: lacking?.kind, name: lacking?.name, zh: lacking?.label.zh }).toEqual(missing);
    expect((given.possible ?? []).map(({ zh }) => zh)).toContain(possible);
    for (const words of wordsOf(given)) {
      expect(words.zh).toMatch(/\p{Script=Han}/u);
      expect(words.en).toMatch(/[a-z]/);
      expect(words.en).not.toMatch(/\p{Script=Han}/u);
    }
  });
});

function wordsOf({ message, wayOut, missing = [], possible = [] }: Failure): readonly Text[] {
  return [message, wayOut, ...missing.map(({ label }) => label), ...possible];
}
