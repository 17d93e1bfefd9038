import { type Text, text } from "../../../../src/kernel/index.ts";
import type { FactValue } from "../../../../src/procedure/index.ts";

export type Values = Readonly<Record<string, FactValue>>;

export interface IntakeKind {
  readonly procedure: "complaint" | "report" | "mediation";
  readonly ability: string;
  readonly title: Text;
  readonly lead: Text;
  /** The fact that names whom it is about: others about the same are shown beside it. */
  readonly about: string;
  readonly code?: string;
  readonly heading: (words: (fact: string) => string) => string;
}

export const intakes: readonly [IntakeKind, ...IntakeKind[]] = [
  {
    procedure: "complaint",
    ability: "complaint.enter",
    title: text("登记投诉", "Enter a complaint"),
    lead: text(
      "七个工作日内决定是否受理并告知。平台内经营者的投诉由公示地址所在地或者平台住所地处理；材料同时包含举报的，登记后接着登记举报，各按自己的期限办理。",
      "Accepted or refused, and told, within seven working days. Against an operator on a platform: the published address or the platform’s domicile. If it holds a report as well, the report is entered next, on its own period.",
    ),
    about: "respondentName",
    code: "respondentCode",
    heading: (words) =>
      [`投诉${words("respondentName")}`, words("orderNumber")].filter((word) => word !== "").join(" "),
  },
  {
    procedure: "report",
    ability: "report.enter",
    title: text("登记举报", "Enter a report"),
    lead: text(
      "自收到之日起十五个工作日内核查。平台内经营者的举报由实际经营地处理，平台住所地先收到的也可以处理。举报人身份只在本事项中，不随线索移转。",
      "Verified within fifteen working days of receipt. Against an operator on a platform: the actual place of business, or the platform’s domicile if first. The reporter’s identity stays here.",
    ),
    about: "partyName",
    heading: (words) => `举报${words("partyName") || words("place")}涉嫌${words("violation")}`,
  },
  {
    procedure: "mediation",
    ability: "mediation.open",
    title: text("登记待化解的争议", "Enter a dispute to be mediated"),
    lead: text(
      "双方自愿申请或者平台推送的争议；由投诉委托的，在投诉中办理“委托调解”。",
      "A dispute brought by consent or by a platform; from a complaint use its own act of delegation.",
    ),
    about: "respondentName",
    code: "respondentCode",
    heading: (words) => `与${words("respondentName")}的消费争议`,
  },
];

/** The title that is proposed; it never names the complainant or reporter. */
export function headingOf(intake: IntakeKind, values: Values): string {
  return intake
    .heading((fact) => (typeof values[fact] === "string" ? values[fact].trim() : ""))
    .slice(0, 300);
}
