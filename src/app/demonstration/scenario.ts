/** What a case of the demonstration is made of: data that the player turns into real operations at lawful times. */

import type { complaint } from "../../complaint/index.ts";
import type { abnormal, objection, repair, serious } from "../../credit/index.ts";
import type { advice, interview, order, visit } from "../../guidance/index.ts";
import type { instruction } from "../../instruction/index.ts";
import type { Day, Instant, Text } from "../../kernel/index.ts";
import type { lead } from "../../lead/index.ts";
import type { mediation } from "../../mediation/index.ts";
import type { leniency, penalty, summaryPenalty } from "../../penalty/index.ts";
import type { publication } from "../../publication/index.ts";
import type { litigation, reconsideration } from "../../remedy/index.ts";
import type { report, reward } from "../../report/index.ts";
import type { asking, assisting, designation, dispute, police, transferOut } from "../../transfer/index.ts";
import type { Capture } from "./captures.ts";
import type { BureauId, Role } from "./staff.ts";
import type { Shop, Trader } from "./traders.ts";

export interface Scenario {
  /** Part of the keys under which its steps are done once: never reuse one. */
  readonly id: string;
  readonly title: Text;
  readonly bureau: BureauId;
  /** Who enters the lead; the first officer unless said. */
  readonly by?: Role;
  /** Working days before the day of seeding on which the lead is entered. */
  readonly ago: number;
  readonly trader?: string;
  readonly shop?: string;
  /** What begins it: a lead, or the procedure that `start` names. */
  readonly lead?: (scene: Scene) => FactsOf<typeof lead>;
  readonly start?: {
    readonly on: Step["on"];
    readonly facts: (scene: Scene) => Readonly<Record<string, FactInput | undefined>>;
  };
  /** What begins it: an instruction from a figure. */
  readonly issue?: (scene: Scene) => {
    readonly indicator: string;
    readonly receivers: readonly string[];
    readonly asked: string;
    readonly replyBy: Day;
  };
  /** A report names its reporter, who stays hidden. */
  readonly reporter?: { readonly name: string; readonly phone: string };
  readonly steps: readonly Step[];
}

export type Step =
  | StepOn<"lead", typeof lead>
  | StepOn<"complaint", typeof complaint>
  | StepOn<"report", typeof report>
  | StepOn<"report.reward", typeof reward>
  | StepOn<"mediation", typeof mediation>
  | StepOn<"penalty.ordinary", typeof penalty>
  | StepOn<"guidance.advice", typeof advice>
  | StepOn<"guidance.order", typeof order>
  | StepOn<"guidance.interview", typeof interview>
  | StepOn<"guidance.visit", typeof visit>
  | StepOn<"penalty.summary", typeof summaryPenalty>
  | StepOn<"penalty.leniency", typeof leniency>
  | StepOn<"transfer.case", typeof transferOut>
  | StepOn<"transfer.dispute", typeof dispute>
  | StepOn<"transfer.designation", typeof designation>
  | StepOn<"transfer.police", typeof police>
  | StepOn<"transfer.assistance", typeof asking>
  | StepOn<"transfer.assisting", typeof assisting>
  | StepOn<"remedy.reconsideration", typeof reconsideration>
  | StepOn<"remedy.litigation", typeof litigation>
  | StepOn<"credit.abnormal", typeof abnormal>
  | StepOn<"credit.serious", typeof serious>
  | StepOn<"credit.repair", typeof repair>
  | StepOn<"credit.objection", typeof objection>
  | StepOn<"publication", typeof publication>
  | StepOn<"instruction", typeof instruction>;

interface StepOn<On extends string, P extends { readonly actions: object; readonly facts: object }> {
  readonly on: On;
  readonly action: keyof P["actions"] & string;
  readonly by: Role;
  /** Working days after the step before it; the same day unless said. */
  readonly after?: number;
  readonly facts?: FactsOf<P> | ((scene: Scene) => FactsOf<P>);
  /** New evidence of the matter, cited with the act. */
  readonly evidence?: readonly Capture[];
}

export type FactsOf<P extends { readonly facts: object }> = {
  readonly [Fact in keyof P["facts"]]?: FactInput | undefined;
};

export type FactInput = string | number | boolean | readonly string[] | Checklist;

export type Checklist = Readonly<Record<string, { readonly answer: "yes" | "no"; readonly reason: string }>>;

/** The case at the time of one step. */
export interface Scene {
  readonly now: Instant;
  readonly today: Day;
  /** So many working days ahead, or back. */
  readonly day: (workingDays: number) => Day;
  readonly at: (workingDays: number, hour: number) => Instant;
  readonly trader: Trader;
  readonly shop: Shop | undefined;
  readonly place: {
    readonly short: string;
    readonly government: string;
    readonly court: string;
    readonly address: string;
  };
  readonly person: (role: Role) => string;
  readonly officers: readonly [string, string];
}
