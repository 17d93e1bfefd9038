/** Small pieces that several views show alike. */

import type { z } from "zod";
import { type Text, text } from "../kernel/index.ts";
import type { ClockReading, MatterState } from "../procedure/index.ts";
import type { ClockView } from "./model.ts";
import type { Trx } from "./ports.ts";

export function clockView({ instance, ...reading }: ClockReading): z.input<typeof ClockView> {
  return {
    clock: instance.clock,
    occurrence: instance.occurrence,
    ...(instance.subject === undefined ? {} : { subject: instance.subject }),
    ...reading,
    article: citeView(reading.article),
  };
}

export function citeView({
  instrument,
  article,
}: {
  readonly instrument: string;
  readonly article?: string;
}) {
  return { instrument, ...(article === undefined ? {} : { article }) };
}

export type OrganNames = (id: string) => Text;

/** The organs of a city are a few hundred rows; an id without a name shows as itself. */
export async function organNames(trx: Trx): Promise<OrganNames> {
  const rows = await trx.selectFrom("organ").select(["id", "name_zh", "name_en"]).execute();
  const names = new Map(rows.map((row) => [row.id, text(row.name_zh, row.name_en)]));
  return (id) => names.get(id) ?? text(id, id);
}

export function placeOf(
  { organ, unit, district }: Pick<MatterState, "organ" | "unit" | "district">,
  names: OrganNames,
) {
  return {
    organ,
    organName: names(organ),
    ...(unit === undefined ? {} : { unit, unitName: names(unit) }),
    district,
  };
}

export function nameIn(names: Readonly<Record<string, { readonly name: Text }>>, id: string): Text {
  return names[id]?.name ?? text(id, id);
}
