/** A few real matters, driven through the runtime: every stage that waits for somebody, and one closed lead. */
import { must } from "../../src/kernel/index.ts";
import { drive, type Site } from "../road/drive.ts";
import { type Act, caseActs, decisionActs, leadActs } from "../road/steps.ts";

export interface Templates {
  /** Ids of open matters, each at another stage. */
  readonly open: readonly string[];
  readonly closed: string;
}

export const templateBureau = "330110";

export async function driveTemplates(site: Site): Promise<Templates> {
  const open: string[] = [];
  for (const length of [0, 1, 2, 3]) {
    const places = await drive(site, templateBureau, leadActs.slice(0, length));
    open.push(must(places.get("lead"), "lead"));
  }
  const whole = [...leadActs, ...caseActs, ...decisionActs];
  for (const length of [4, 5, 8, 10, 12, 14, 15]) {
    const places = await drive(site, templateBureau, whole.slice(0, length));
    open.push(must(places.get("penalty.ordinary"), "penalty"));
  }
  const places = await drive(site, templateBureau, declinedLead);
  return { open, closed: must(places.get("lead"), "lead") };
}

const answered = (answer: "yes" | "no", items: readonly string[]) =>
  Object.fromEntries(items.map((item) => [item, { answer, reason: "经核对属实" }]));

/** Most leads end here. */
const declinedLead: readonly Act[] = [
  ...leadActs.slice(0, 2),
  {
    on: "lead",
    by: "officer1",
    action: "propose",
    facts: () => ({
      violation: "发布虚假广告",
      suspectedArticles: "《中华人民共和国广告法》第二十八条",
      filingCheck: answered("no", ["evidence", "punishable", "competent", "in-time"]),
      declineCheck: answered("yes", ["minor", "first", "no-fault", "other"]),
      proposal: "decline",
      proposalReason: "违法行为轻微并及时改正，没有造成危害后果。",
    }),
  },
  {
    on: "lead",
    by: "head",
    action: "decline",
    facts: () => ({ decisionReason: "同意不予立案。", softMeasure: ["education"] }),
  },
];
