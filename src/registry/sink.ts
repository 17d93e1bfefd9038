/**
 * Where imported rows of operators and storefronts come in. Idempotent by natural key: the same row again changes nothing,
 * other values are further claims of the same record. Nothing that was seen is rewritten.
 */
import { sql } from "kysely";
import type { MasterKey } from "../access/index.ts";
import type { Db } from "../base/index.ts";
import type { LedgerSink, SinkRow } from "../observation/index.ts";
import { blindKey } from "./blind.ts";
import {
  linkKind,
  type OperatorRecord,
  operatorKind,
  type StorefrontRecord,
  storefrontKind,
} from "./kinds.ts";
import type { SinkContext, SinkCounts } from "./model.ts";
import { takeLinks } from "./take-links.ts";
import { takeOperators } from "./take-operators.ts";
import { takeStorefronts } from "./take-storefronts.ts";
import { thresholdsAt } from "./thresholds.ts";

const lock = 7_302_615;

type Rows = readonly Readonly<Record<string, unknown>>[];

/** The registry's kinds for the import: what is new or says something new is kept, the rest was known. */
export function registrySinks(masterKey: MasterKey): readonly LedgerSink[] {
  const sinks = [operatorKind, storefrontKind].map((kind) => ({
    kind,
    write: async (trx: Db, rows: readonly SinkRow[], context: Omit<SinkContext, "masterKey">) => {
      const records = rows.map(({ record }) => record);
      const { made, changed, same } = await registrySink(trx, kind.id, records, { ...context, masterKey });
      return { kept: made + changed, known: same, refused: [] };
    },
  }));
  return [
    ...sinks,
    { kind: linkKind, write: (trx, rows, context) => takeLinks(trx, rows, { ...context, masterKey }) },
  ];
}

export async function registrySink(
  trx: Db,
  kindId: string,
  rows: Rows,
  context: SinkContext,
): Promise<SinkCounts> {
  // One at a time: two that each find an operator missing would both put it on record.
  await sql`select pg_advisory_xact_lock(${lock})`.execute(trx);
  // The import has validated the rows by the very declarations that these types come from.
  const said = rows.map(withoutEmpty);
  const taking = { ...context, thresholds: await thresholdsAt(trx, context.now) };
  if (kindId === "operator") {
    const key = await blindKey(trx, context);
    return takeOperators(trx, said as unknown as OperatorRecord[], { ...taking, blindKey: key });
  }
  if (kindId === "storefront") return takeStorefronts(trx, said as unknown as StorefrontRecord[], taking);
  throw new RangeError(`the registry keeps no ${kindId}`);
}

/** What a source left empty it did not say. */
function withoutEmpty(row: Rows[number]): Rows[number] {
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== null && value !== undefined && value !== ""),
  );
}
