/** Imported rows of operators: known record, known operator, doubtful, or new. */
import type { Db } from "../base/index.ts";
import { newId, text } from "../kernel/index.ts";
import { type Found, keysFor, type MatchIndex, matchIndex } from "./find-match.ts";
import type { OperatorRecord } from "./kinds.ts";
import { type KnownRecord, knownRecords, operatorsByCode, rightCode } from "./known.ts";
import type { SinkCounts, Taking } from "./model.ts";
import { addClaims, blindOf, type Claimed, claimsOf, digestOf, MACHINE, tell } from "./records.ts";
import { addKeys, putSearchEntry } from "./store.ts";
import { gathering, putDown, type Writes } from "./writes.ts";

export async function takeOperators(
  trx: Db,
  rows: readonly OperatorRecord[],
  context: Taking,
): Promise<SinkCounts> {
  const counts = { made: 0, changed: 0, same: 0, linked: 0, doubtful: 0 };
  const sourceOf = (row: OperatorRecord) => row.source ?? row.platform ?? context.file;
  const known = await knownRecords(
    trx,
    "operator",
    rows.map((row) => ({ source: sourceOf(row), sourceId: row.id })),
  );
  const fresh = rows.filter((row) => known.get(sourceOf(row), row.id) === undefined);
  const surroundings = {
    codes: await operatorsByCode(
      trx,
      fresh.flatMap(({ code }) => code ?? []),
    ),
    index: await matchIndex(
      trx,
      fresh.filter(({ kind }) => kind !== "platform").map((row) => incomingOf(row, context)),
    ),
  };
  const writes = gathering();
  for (const row of rows) {
    const source = sourceOf(row);
    const before = known.get(source, row.id);
    const digest = digestOf(row);
    if (before?.digest === digest) counts.same += 1;
    else if (before !== undefined) {
      // It reads back what rows before it may have said.
      await putDown(trx, writes, context);
      await change(trx, before, row, digest, context);
      known.set(source, row.id, { ...before, digest });
      counts.changed += 1;
    } else {
      const { how, record } = take(row, source, digest, surroundings, writes, context);
      known.set(source, row.id, record);
      counts.made += 1;
      if (how !== "new") counts[how] += 1;
    }
  }
  await putDown(trx, writes, context);
  return counts;
}

interface Surroundings {
  readonly codes: Map<string, string>;
  readonly index: MatchIndex;
}

function take(
  row: OperatorRecord,
  source: string,
  digest: string,
  { codes, index }: Surroundings,
  writes: Writes,
  context: Taking,
): { readonly how: "new" | "linked" | "doubtful"; readonly record: KnownRecord } {
  const found = whoIs(row, codes, index, context);
  const id = newId("record", context.now, context.random(10));
  const person = context.person ?? MACHINE;
  const linked = found !== undefined && found.score >= context.thresholds.link;
  const operator = linked ? found.operator : newOperator(row, source, codes, writes, context);
  const { score, reasons } = linked ? found : { score: 1, reasons: [] };
  writes.records.push({
    id,
    kind: "operator",
    source,
    sourceId: row.id,
    subject: operator,
    digest,
    score,
    reasons,
  });
  writes.claims.push(...claimsIn(row).map((claim) => ({ ...claim, record: id, subject: operator })));
  writes.keys.push(...keysFor(incomingOf(row, context)).map((key) => ({ key, operator })));
  writes.events.push({
    at: context.now,
    type: linked ? "linked" : "created",
    operator,
    person,
    body: linked ? { record: id, source, score, reasons } : { record: id, source },
  });
  if (row.kind !== "platform") index.add(operator, incomingOf(row, context));
  const record = { id, subject: operator, digest };
  if (linked) return { how: "linked", record };
  if (found === undefined || found.score < context.thresholds.doubt) return { how: "new", record };
  writes.doubts.push({
    operator,
    candidate: found.operator,
    score: found.score,
    reasons: found.reasons,
  });
  return { how: "doubtful", record };
}

function whoIs(
  row: OperatorRecord,
  codes: ReadonlyMap<string, string>,
  index: MatchIndex,
  context: Taking,
): Found | undefined {
  const code = rightCode(row.code);
  const operator = code === undefined ? undefined : codes.get(code);
  if (operator !== undefined)
    return { operator, score: 1, reasons: [text(`代码相同：${code}`, `same code: ${code}`)] };
  // A platform is named by its own record, never found by likeness.
  return row.kind === "platform" ? undefined : index.find(incomingOf(row, context));
}

function incomingOf(row: OperatorRecord, { masterKey }: Taking) {
  const blinds = (["phone", "personInCharge"] as const).flatMap((field) => {
    const value = row[field];
    return value == null || value.includes("*") ? [] : [blindOf(masterKey, field, value)];
  });
  return {
    name: row.name,
    ...(row.code == null ? {} : { code: row.code }),
    ...(row.address == null ? {} : { address: row.address }),
    ...(row.district == null ? {} : { district: row.district }),
    blinds,
  };
}

function newOperator(
  row: OperatorRecord,
  source: string,
  codes: Map<string, string>,
  writes: Writes,
  { now, random }: Taking,
): string {
  const id = newId("operator", now, random(10));
  const code = rightCode(row.code);
  if (code !== undefined) codes.set(code, id);
  writes.operators.push({
    id,
    kind: row.kind ?? kindOf(code, row.name),
    name: row.name.trim(),
    code: code ?? null,
    district: districtOf(row, code),
    address: row.address ?? null,
    personInCharge: row.personInCharge ?? undefined,
    source,
    seen_at: now,
    created_at: now,
  });
  if (row.kind === "platform") {
    const words = new Set([row.id, row.platform ?? row.id]);
    writes.words.push(...[...words].map((word) => ({ word, platform: id })));
  }
  writes.entries.push({
    kind: "operator",
    id,
    scope: "public",
    title: row.name.trim(),
    detail: [code, row.address ?? undefined].filter((part) => part !== undefined).join(" · "),
    at: now,
  });
  return id;
}

/** Only what differs is claimed anew; the operator's own row follows the source it stands on. */
async function change(
  trx: Db,
  known: KnownRecord,
  row: OperatorRecord,
  digest: string,
  context: Taking,
): Promise<void> {
  const before = await claimsOf(trx, known.id);
  const fresh = claimsIn(row).filter(
    ({ field, value, personal }) =>
      before.get(field) !== (personal === undefined ? value : blindOf(context.masterKey, field, value)),
  );
  await addClaims(
    trx,
    fresh.map((claim) => ({ ...claim, record: known.id, subject: known.subject })),
    context,
  );
  await trx
    .updateTable("registry_record")
    .set({ digest, seen_at: context.now, file: context.file })
    .where("id", "=", known.id)
    .execute();
  const { source } = await trx
    .selectFrom("registry_record")
    .select("source")
    .where("id", "=", known.id)
    .executeTakeFirstOrThrow();
  const next = {
    name: row.name.trim(),
    ...(row.address == null ? {} : { address: row.address }),
    seen_at: context.now,
  };
  const updated = await trx
    .updateTable("operator")
    .set(next)
    .where("id", "=", known.subject)
    .where("source", "=", source)
    .returning(["code"])
    .executeTakeFirst();
  if (updated !== undefined)
    await putSearchEntry(trx, {
      kind: "operator",
      id: known.subject,
      scope: "public",
      title: next.name,
      detail: [updated.code, row.address].filter((part) => part != null).join(" · "),
      at: context.now,
    });
  await addKeys(
    trx,
    keysFor(incomingOf(row, context)).map((key) => ({ key, operator: known.subject })),
  );
  await tell(trx, [
    {
      at: context.now,
      type: "changed",
      operator: known.subject,
      person: context.person ?? MACHINE,
      body: { record: known.id, fields: fresh.map(({ field }) => field) },
    },
  ]);
}

function claimsIn(row: OperatorRecord): Claimed[] {
  const plain = [
    "name",
    "code",
    "kind",
    "district",
    "address",
    "registeredAt",
    "platform",
    "seller",
    "turnover",
  ] as const;
  const out: Claimed[] = plain.flatMap((field) =>
    row[field] == null || row[field] === "" ? [] : [{ field, value: String(row[field]) }],
  );
  if (row.personInCharge != null)
    out.push({ field: "personInCharge", value: row.personInCharge, personal: "name" });
  if (row.phone != null) out.push({ field: "phone", value: row.phone, personal: "phone" });
  return out;
}

/** 91… are enterprises, 92… 个体工商户 (GB 32100); a name without form and code is a natural person's. */
function kindOf(code: string | undefined, name: string) {
  if (code?.startsWith("92") === true) return "sole-trader";
  if (code !== undefined || /(?:公司|合伙|合作社|集团)/u.test(name)) return "company";
  return [...name].length <= 4 ? "exempt-seller" : "other";
}

function districtOf(row: OperatorRecord, code: string | undefined): string {
  if (row.district != null && /^\d{6}$/.test(row.district)) return row.district;
  return code?.slice(2, 8) ?? "000000";
}
