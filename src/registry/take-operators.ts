/** Imported rows of operators: known record, known operator, doubtful, or new. */
import type { Db } from "../base/index.ts";
import { newId, remembered, text } from "../kernel/index.ts";
import { blindOf } from "./blind.ts";
import { type Found, type MatchIndex, matchIndex, type Prepared, prepared } from "./find-match.ts";
import type { OperatorRecord } from "./kinds.ts";
import { type KnownRecord, knownRecords, operatorsByCode, rightCode } from "./known.ts";
import type { SinkCounts, Taking } from "./model.ts";
import { type Claimed, digestOf, MACHINE, type Words, wordsOf } from "./records.ts";
import { operatorEntry } from "./store.ts";
import { gathering, putDown, type Writes } from "./writes.ts";

interface TakingOperators extends Taking {
  /** Of the keyed hashes of personal values. */
  readonly blindKey: Uint8Array;
}

export async function takeOperators(
  trx: Db,
  rows: readonly OperatorRecord[],
  context: TakingOperators,
): Promise<SinkCounts> {
  const counts = { made: 0, changed: 0, same: 0, linked: 0, doubtful: 0 };
  const said = rows.map((row) => ({
    row,
    source: row.source ?? row.platform ?? context.file,
    sourceId: row.id,
    digest: digestOf(row),
  }));
  const reading = readingOf(context);
  const known = await knownRecords(trx, "operator", said);
  const fresh = said.filter(({ source, sourceId }) => known.get(source, sourceId) === undefined);
  const codes = await operatorsByCode(
    trx,
    fresh.flatMap(({ row }) => row.code ?? []),
  );
  const index = await matchIndex(
    trx,
    fresh.filter(({ row }) => row.kind !== "platform").map(({ row }) => reading.look(row)),
  );
  const words = await wordsOf(
    trx,
    said.flatMap(({ source, sourceId }) => known.get(source, sourceId)?.id ?? []),
  );
  const surroundings = { ...reading, codes, index, words };
  const writes = gathering();
  for (const saying of said) {
    const { source, sourceId, digest } = saying;
    const before = known.get(source, sourceId);
    if (before?.digest === digest) counts.same += 1;
    else if (before !== undefined) {
      change(before, saying, surroundings, writes, context);
      known.set(source, sourceId, { ...before, digest });
      counts.changed += 1;
    } else {
      const { how, record } = take(saying, surroundings, writes, context);
      known.set(source, sourceId, record);
      counts.made += 1;
      if (how !== "new") counts[how] += 1;
    }
  }
  await putDown(trx, writes, context);
  return counts;
}

interface Saying {
  readonly row: OperatorRecord;
  readonly source: string;
  readonly sourceId: string;
  readonly digest: string;
}

/** What is costly to work out of a row, once and only for rows that need it. */
interface Reading {
  readonly claims: (row: OperatorRecord) => readonly Claimed[];
  readonly look: (row: OperatorRecord) => Prepared;
}

function readingOf(context: TakingOperators): Reading {
  const claims = remembered((row: OperatorRecord) => claimsIn(row, context));
  return { claims, look: remembered((row: OperatorRecord) => prepared(incomingOf(row, claims(row)))) };
}

interface Surroundings extends Reading {
  readonly codes: Map<string, string>;
  readonly index: MatchIndex;
  readonly words: Words;
}

function take(
  saying: Saying,
  { codes, index, words, claims, look }: Surroundings,
  writes: Writes,
  context: Taking,
): { readonly how: "new" | "linked" | "doubtful"; readonly record: KnownRecord } {
  const { row, source, sourceId, digest } = saying;
  const found = whoIs(row, look(row), codes, index);
  const id = newId("record", context.now, context.random(10));
  const person = context.person ?? MACHINE;
  const linked = found !== undefined && found.score >= context.thresholds.link;
  const operator = linked ? found.operator : newOperator(row, source, codes, writes, context);
  const { score, reasons } = linked ? found : { score: 1, reasons: [] };
  writes.records.push({ id, kind: "operator", source, sourceId, subject: operator, digest, score, reasons });
  for (const claim of words.news(id, claims(row)))
    writes.claims.push({ ...claim, record: id, subject: operator });
  for (const key of look(row).keys) writes.keys.push({ key, operator });
  writes.events.push({
    at: context.now,
    type: linked ? "linked" : "created",
    operator,
    person,
    body: linked ? { record: id, source, score, reasons } : { record: id, source },
  });
  if (row.kind !== "platform") index.add(operator, look(row));
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
  looks: Prepared,
  codes: ReadonlyMap<string, string>,
  index: MatchIndex,
): Found | undefined {
  const code = rightCode(row.code);
  const operator = code === undefined ? undefined : codes.get(code);
  if (operator !== undefined)
    return { operator, score: 1, reasons: [text(`代码相同：${code}`, `same code: ${code}`)] };
  // A platform is named by its own record, never found by likeness.
  return row.kind === "platform" ? undefined : index.find(looks);
}

function incomingOf({ name, code, address, district }: OperatorRecord, claims: readonly Claimed[]) {
  return {
    name,
    ...(code == null ? {} : { code }),
    ...(address == null ? {} : { address }),
    ...(district == null ? {} : { district }),
    blinds: claims.flatMap(({ value, personal }) =>
      personal === undefined || value.includes("*") ? [] : [personal.blind],
    ),
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
  writes.entries.push(operatorEntry({ id, name: row.name.trim(), code, address: row.address }, now));
  return id;
}

/** Only what differs is claimed anew; the operator's own row follows the source it stands on. */
function change(
  { id, subject }: KnownRecord,
  saying: Saying,
  { words, claims, look }: Surroundings,
  writes: Writes,
  { now, person }: Taking,
): void {
  const { row, source, digest } = saying;
  const fresh = words.news(id, claims(row));
  for (const claim of fresh) writes.claims.push({ ...claim, record: id, subject });
  for (const key of look(row).keys) writes.keys.push({ key, operator: subject });
  writes.seen.push({ record: id, digest });
  const address = row.address ?? undefined;
  writes.renewed.push({ operator: subject, source, name: row.name.trim(), address });
  writes.events.push({
    at: now,
    type: "changed",
    operator: subject,
    person: person ?? MACHINE,
    body: { record: id, fields: fresh.map(({ field }) => field) },
  });
}

function claimsIn(row: OperatorRecord, { blindKey }: TakingOperators): Claimed[] {
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
  const personal = [
    ["personInCharge", "name"],
    ["phone", "phone"],
  ] as const;
  return [
    ...plain.flatMap((field) =>
      row[field] == null || row[field] === "" ? [] : [{ field, value: String(row[field]) }],
    ),
    ...personal.flatMap(([field, kind]) => {
      const value = row[field];
      return value == null
        ? []
        : [{ field, value, personal: { kind, blind: blindOf(blindKey, field, value) } }];
    }),
  ];
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
