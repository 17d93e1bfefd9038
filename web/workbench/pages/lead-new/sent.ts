import type { Operations } from "../../../../src/app/operations.ts";
import { type Failure, failure, text, validateUscc } from "../../../../src/kernel/index.ts";
import {
  type AnyProcedure,
  type Facts,
  type FactValue,
  inputFailures,
} from "../../../../src/procedure/index.ts";
import type { InputOf } from "../../../kit/client.ts";
import type { OperatorView } from "../operator/kinds.ts";

export type Values = Readonly<Record<string, FactValue>>;
export type Operator = OperatorView["operator"];
export type OpenInput = InputOf<Operations, "matter.open">;
type PartyInput = NonNullable<OpenInput["parties"]>[number];

/** What an operator on record answers by itself. */
export function factsOf(operator: Operator): Values {
  return {
    partyName: operator.name,
    partyKind: operator.kind === "sole-trader" ? "individual-business" : "legal",
    ...(operator.code === null ? {} : { partyCode: operator.code }),
    ...(operator.address === null ? {} : { partyAddress: operator.address }),
    ...(operator.kind === "platform" ? { partyRole: "platform" } : {}),
  };
}

/** 杭州某某有限公司涉嫌虚假宣传: the title that is proposed. */
export function titleOf(values: Values): string {
  const words = (name: string) => (typeof values[name] === "string" ? values[name].trim() : "");
  const who = words("partyName") || words("place");
  return words("violation") === "" ? who : `${who}涉嫌${words("violation")}`.slice(0, 300);
}

/** Personal answers are typed in plain and leave the log on the server; here they are known by their definition. */
export function isPersonal(procedure: AnyProcedure, fact: string): boolean {
  return procedure.facts[fact]?.sensitivity === "personal";
}

/** What is wrong before anything is sent: by the same rules as the server's, and the check of the code. */
export function faultsOf(procedure: AnyProcedure, values: Values): Failure[] {
  const input = procedure.opening.input.filter(({ fact }) => !isPersonal(procedure, fact));
  const facts = Object.fromEntries(Object.entries(values).filter(([fact]) => !isPersonal(procedure, fact)));
  const faults = inputFailures(procedure, input, facts as Facts, []);
  const code = typeof values.partyCode === "string" ? validateUscc(values.partyCode, "partyCode") : undefined;
  if (code?.ok === false) faults.push(code.error);
  if (titleOf(values) === "")
    faults.push(failure("missing-fact", text("请填写标题。", "Give it a title."), { field: "title" }));
  return faults;
}

export type Lead = {
  values: Values;
  operator: Operator | undefined;
  title: string;
  unit: string | undefined;
  district: string | undefined;
};

export function openInput(procedure: AnyProcedure, lead: Lead): OpenInput {
  const { values, operator, unit, district } = lead;
  return {
    procedure: procedure.id,
    title: lead.title.trim() || titleOf(values),
    parties: partiesOf(values, operator),
    facts: { ...values } as NonNullable<OpenInput["facts"]>,
    unit: unit ?? null,
    ...(district === undefined ? {} : { district }),
  };
}

/** Whoever is on record is named by the record; whoever is not, by what was typed. */
function partiesOf(values: Values, operator: Operator | undefined): PartyInput[] {
  const typed = (name: string) => (typeof values[name] === "string" ? values[name].trim() : "");
  const parties: PartyInput[] = [];
  if (operator !== undefined) {
    parties.push({
      role: "party",
      kind: operator.kind === "platform" ? "platform" : "operator",
      ref: operator.id,
      name: operator.name,
      ...(operator.code === null ? {} : { code: operator.code }),
      ...(operator.address === null ? {} : { address: operator.address }),
    });
  } else if (typed("partyName") !== "") {
    parties.push({
      role: "party",
      kind: kindOf(typed("partyKind")),
      name: typed("partyName"),
      ...(typed("partyCode") === "" ? {} : { code: typed("partyCode") }),
      ...(typed("partyAddress") === "" ? {} : { address: typed("partyAddress") }),
    });
  }
  if (typed("reporterName") !== "") {
    parties.push({
      role: "reporter",
      kind: "person",
      name: typed("reporterName"),
      ...(typed("reporterContact") === "" ? {} : { phone: typed("reporterContact").slice(0, 40) }),
    });
  }
  return parties;
}

/** Who may be a person is kept as one: masked wherever the name is shown. A company's name is nobody's secret. */
function kindOf(partyKind: string): PartyInput["kind"] {
  if (partyKind === "natural") return "person";
  return partyKind === "legal" || partyKind === "organisation" ? "operator" : "unknown";
}
