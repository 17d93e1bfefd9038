/** What a case of the demonstration is made of: data that the player turns into real operations at lawful times. */
import type { Day, Instant, Text } from "../../kernel/index.ts";
import type { lead } from "../../lead/index.ts";
import type { penalty } from "../../penalty/index.ts";
import type { publication } from "../../publication/index.ts";
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
  readonly lead: (scene: Scene) => FactsOf<typeof lead>;
  /** A report names its reporter, who stays hidden. */
  readonly reporter?: { readonly name: string; readonly phone: string };
  readonly steps: readonly Step[];
}

export type Step =
  | StepOn<"lead", typeof lead>
  | StepOn<"penalty.ordinary", typeof penalty>
  | StepOn<"publication", typeof publication>;

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
