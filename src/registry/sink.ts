/** Operators and shops from imported files: validated rows in, one transaction a chunk, the same rows again change nothing. */
import { sql } from "kysely";
import type { Db } from "../base/index.ts";
import { type Day, dayOf, type Result, validateUscc } from "../kernel/index.ts";
import type { LedgerSink, PlatformName, SinkContext, SinkRow, Sunk } from "../observation/index.ts";
import { operatorKind, storefrontKind } from "./kinds.ts";
import { operatorKinds } from "./model.ts";
import { createOperator, createStorefront, type Making } from "./store.ts";

export function registrySinks(masterKey: Uint8Array): readonly LedgerSink[] {
  return [
    {
      kind: operatorKind,
      write: (trx, rows, context) => each(trx, rows, making(context, masterKey), putOperator),
    },
    {
      kind: storefrontKind,
      write: (trx, rows, context) => each(trx, rows, making(context, masterKey), putStorefront),
    },
  ];
}

interface Sinking extends Making {
  readonly file: string;
}

function making({ file, now, random }: SinkContext, masterKey: Uint8Array): Sinking {
  return { file, now, random, masterKey };
}

type Put = (
  trx: Db,
  record: Words,
  sinking: Sinking,
) => Promise<Result<string> | "known" | { refuse: string }>;
type Words = Readonly<Record<string, string>>;

async function each(trx: Db, rows: readonly SinkRow[], sinking: Sinking, put: Put): Promise<Sunk> {
  let [kept, known] = [0, 0];
  const refused: Sunk["refused"][number][] = [];
  for (const { row, record } of rows) {
    const words = Object.fromEntries(
      Object.entries(record).map(([name, value]) => [name, value === null ? "" : String(value)]),
    );
    const done = await put(trx, words, sinking);
    if (done === "known") known += 1;
    else if ("refuse" in done) refused.push({ row, fault: { code: "refused", field: done.refuse } });
    else if (done.ok) kept += 1;
    else if (done.error.code === "conflict") known += 1;
    else refused.push({ row, fault: { code: "refused", field: done.error.field ?? "" } });
  }
  return { kept, known, refused };
}

/** By code where there is one, else by source, name and district. */
const putOperator: Put = async (trx, record, sinking) => {
  const { code = "", name = "", district = "", address = "", personInCharge = "" } = record;
  const source = record.source || record.platform || `import:${sinking.file.slice(0, 12)}`;
  if (!/^\d{6}$/.test(district)) return { refuse: "district" };
  if (code !== "" && !validateUscc(code).ok) return { refuse: "code" };
  if (code === "") {
    const same = await trx
      .selectFrom("operator")
      .select("id")
      .where("source", "=", source)
      .where("name", "=", name)
      .where("district", "=", district)
      .executeTakeFirst();
    if (same !== undefined) return "known";
  }
  return createOperator(
    trx,
    {
      kind: operatorKinds.find((kind) => kind === record.kind) ?? kindOf(code),
      name,
      district,
      source,
      ...(code === "" ? {} : { code }),
      ...(address === "" ? {} : { address }),
      ...(personInCharge === "" ? {} : { personInCharge }),
    },
    sinking,
  );
};

/** The second character of the code: 1 is an enterprise, 2 a sole trader (GB 32100). */
function kindOf(code: string): (typeof operatorKinds)[number] {
  if (code.startsWith("92")) return "sole-trader";
  return code.startsWith("91") ? "company" : "other";
}

const putStorefront: Put = async (trx, record, sinking) => {
  const { platform = "", seller = "", name = "", url = "", openedAt = "" } = record;
  const host = await findByAny(trx, platform, "platform");
  if (host === undefined) return { refuse: "platform" };
  const operator =
    (await findByAny(trx, record.operator ?? "")) ?? (await findByAny(trx, record.shownCode ?? ""));
  return createStorefront(
    trx,
    {
      platform: host,
      platformKey: seller,
      name,
      from: (openedAt === "" ? dayOf(sinking.now) : openedAt) as Day,
      source: `import:${sinking.file.slice(0, 12)}`,
      ...(operator === undefined ? {} : { operator }),
      ...(url === "" ? {} : { url }),
    },
    sinking,
  );
};

async function findByAny(trx: Db, given: string, kind?: string): Promise<string | undefined> {
  if (given === "") return undefined;
  let query = trx
    .selectFrom("operator")
    .select("id")
    .where((eb) =>
      eb.or([eb("id", "=", given), eb("code", "=", given.toUpperCase()), eb("name", "=", given)]),
    )
    .orderBy(sql`id <> ${given}`);
  if (kind !== undefined) query = query.where("kind", "=", kind);
  return (await query.executeTakeFirst())?.id;
}

/** A registered platform goes by its id; any other by the name given. */
export function platformNames(db: Db): PlatformName {
  return async (given) => (await findByAny(db, given, "platform")) ?? given;
}
