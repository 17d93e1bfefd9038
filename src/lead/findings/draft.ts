/** From findings to the lead as it is opened: title, facts, party. Pure; whoever opens it by hand sees it first. */
import { type Proposed, shopInWords, withShopNamed } from "../../detector/index.ts";
import { type Day, dayOf, must, type Text, text } from "../../kernel/index.ts";
import { citeLabel, param } from "../../law/index.ts";
import type { PartyInput } from "../../matter/index.ts";
import type { Sighting } from "./sighting.ts";
import { violationOf, weightOf } from "./violations.ts";

export interface Draft {
  readonly title: Text;
  readonly facts: Readonly<Record<string, string>>;
  readonly parties: readonly PartyInput[];
}

/** Findings told one by one in a text; the rest is counted. */
const TOLD = 5;

export function draftOf({ operator, shop }: Sighting, findings: readonly Proposed[], today: Day): Draft {
  const first = must(findings[0], "a lead stands on a finding");
  const violation = violationOf(first.detector);
  const kinds = [...new Set(findings.map(({ label }) => label.zh))].slice(0, 3).join("、");
  const who = operator?.name ?? shop.name ?? `${shop.platformName}店铺 ${shop.seller}`;
  const acted = findings.map(({ actedAt }) => dayOf(actedAt)).sort();
  return {
    title: text(
      `${who}涉嫌${violation.name.zh}`.slice(0, 300),
      `${who}: suspected ${violation.name.en}`.slice(0, 300),
    ),
    facts: {
      source: "monitoring",
      discoveredOn: discoveredOn(findings, today),
      subject: violation.subject,
      violation: `${violation.name.zh}（${kinds}）`,
      summary: summaryOf(operator, shop, findings),
      place: [shopInWords(shop).zh, shop.url ?? ""].join(" ").trim(),
      occurredOn: must(acted.at(-1), "a day"),
      suspectedArticles: articlesOf(
        findings.flatMap(({ law }) => law),
        today,
      ),
      finding: basisOf(findings, shop),
      ...(operator === null
        ? {}
        : {
            partyName: operator.name,
            partyKind: partyKinds[operator.kind] ?? "legal",
            partyRole: operator.kind === "platform" ? "platform" : "in-platform",
            ...(operator.code === null ? {} : { partyCode: operator.code }),
            ...(operator.address === null ? {} : { partyAddress: operator.address }),
          }),
    },
    parties:
      operator === null
        ? []
        : [
            {
              role: "party",
              kind: operator.kind === "platform" ? "platform" : "operator",
              ref: operator.id,
              name: operator.name,
              ...(operator.code === null ? {} : { code: operator.code }),
              ...(operator.address === null ? {} : { address: operator.address }),
            },
          ],
  };
}

const partyKinds: Readonly<Record<string, string>> = {
  "sole-trader": "individual-business",
  "exempt-seller": "natural",
  other: "organisation",
};

/**
 * The period of verification counts from the day of finding (O2 art. 18), not from the day somebody took it up. A mere
 * hint is found as a lead when somebody makes it one.
 */
export function discoveredOn(
  findings: readonly {
    readonly severity: Proposed["severity"];
    readonly firstSeenAt: Proposed["firstSeenAt"];
  }[],
  today: Day,
): Day {
  const days = findings
    .filter(({ severity }) => weightOf(severity) > weightOf("info"))
    .map(({ firstSeenAt }) => dayOf(firstSeenAt))
    .sort();
  return days[0] ?? today;
}

/** Who, what, where, when, against which article: the strongest finding in its own sentence, the rest counted. */
function summaryOf(
  operator: Sighting["operator"],
  shop: Sighting["shop"],
  findings: readonly Proposed[],
): string {
  const [first, ...rest] = findings;
  if (first === undefined) return "";
  const where = shopInWords(shop).zh;
  const told = withShopNamed(first.reason, shop).zh;
  const code = operator?.code == null ? "" : `（统一社会信用代码 ${operator.code}）`;
  const who = operator === null ? "经营主体尚未查明" : `${operator.name}${code}`;
  // A sentence that names the shop itself is not told it again.
  const place = told.includes(where) ? "" : `，店铺${where}`;
  const more = rest.length === 0 ? "" : `另有同类发现 ${rest.length} 项。`;
  return `${who}${place}：${ended(told)}${more}`;
}

const ended = (sentence: string): string => (/[。！？]$/.test(sentence) ? sentence : `${sentence}。`);

/** Each article once, as a document names it; with the value's own label where the book holds no article. */
export function articlesOf(law: readonly string[], today: Day): string {
  const named = [...new Set(law)].flatMap((id) => {
    const found = param(id, { on: today });
    if (!found.ok) return [];
    const { basis, label } = found.value;
    return basis.length === 0 ? [label.zh] : basis.map((cite) => citeLabel(cite).zh);
  });
  return [...new Set(named)].join("；");
}

/** Which detector said what, with the ids under which it is found again. */
export function basisOf(findings: readonly Proposed[], shop: Sighting["shop"]): string {
  const first = must(findings[0], "a finding");
  const told = findings
    .slice(0, TOLD)
    .map(
      ({ id, label, score, reason }) =>
        `${label.zh}（强度 ${score.toFixed(2)}，编号 ${id}）：${withShopNamed(reason, shop).zh}`,
    );
  const more = findings.length > TOLD ? [`其余 ${findings.length - TOLD} 项见封存的记录。`] : [];
  return [`监测模型 ${first.detector}@${first.version}，发现 ${findings.length} 项。`, ...told, ...more].join(
    "\n",
  );
}
