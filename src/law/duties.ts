/**
 * 政府、平台、经营者的责任边界: who owes what, topic by topic, each duty with the row of the statute book it stands on.
 * Label, basis, validity and certainty are those of the row: a duty is never more certain than its source.
 */
import { type Cite, type Day, must, type Text } from "../kernel/index.ts";
import { type DutyBearer, dutyTopics } from "./duties-data.ts";
import type { Certainty, Parameter } from "./model.ts";
import { parameters } from "./parameters.ts";

export type Duty = {
  readonly topic: string;
  readonly topicName: Text;
  readonly bearer: DutyBearer;
  readonly parameter: string;
  readonly label: Text;
  readonly text?: Text;
  readonly basis: readonly Cite[];
  readonly from: Day;
  readonly to?: Day;
  readonly certainty: Certainty;
  /** 平台内 only in Zhejiang: a provincial rule. */
  readonly provincial: boolean;
};

/** Every duty in force on the day, in the order of topics and bearers. */
export function duties(on: Day): readonly Duty[] {
  return dutyTopics.flatMap(({ id, name, ...owed }) =>
    bearers.flatMap((bearer) =>
      (owed[bearer] ?? []).flatMap((rule) => {
        const row = rowOn(rule, on);
        return row ? [dutyOf(id, name, bearer, row)] : [];
      }),
    ),
  );
}

/** Rows named by a duty that the book does not hold: a fault of the data, found by test. */
export function unknownDutyRows(): readonly string[] {
  return dutyTopics
    .flatMap((topic) => bearers.flatMap((bearer) => topic[bearer] ?? []))
    .filter((rule) => !byId.has(rule));
}

export const bearers: readonly DutyBearer[] = ["government", "platform", "operator"];

const byId: ReadonlyMap<string, readonly Parameter[]> = Map.groupBy(parameters, ({ id }) => id);

function rowOn(rule: string, on: Day): Parameter | undefined {
  return must(byId.get(rule), rule).find(({ from, to }) => from <= on && (to === undefined || on <= to));
}

function dutyOf(topic: string, topicName: Text, bearer: DutyBearer, row: Parameter): Duty {
  const { id, label, text, basis, from, to, certainty } = row;
  return {
    topic,
    topicName,
    bearer,
    parameter: id,
    label,
    ...(text ? { text } : {}),
    basis,
    from,
    ...(to === undefined ? {} : { to }),
    certainty,
    provincial: basis.length > 0 && basis.every(({ instrument }) => instrument.startsWith("ZJ")),
  };
}
