/** Imported rows of operators: known record, known operator, doubtful, or new. */
import { keepPersonal } from "../access/index.ts";
import type { Db } from "../base/index.ts";
import { newId, text, validateUscc } from "../kernel/index.ts";
import { openDoubt } from "./doubt.ts";
import { type Found, findMatch, keysFor } from "./find-match.ts";
import type { OperatorRecord } from "./kinds.ts";
import type { SinkCounts, Taking } from "./model.ts";
import { addClaims, addRecord, blindOf, type Claimed, claimsOf, digestOf, MACHINE, tell } from "./records.ts";
import { putSearchEntry } from "./store.ts";

export async function takeOperators(
  trx: Db,
  rows: readonly OperatorRecord[],
  context: Taking,
): Promise<SinkCounts> {
  const counts = { made: 0, changed: 0, same: 0, linked: 0, doubtful: 0 };
  for (const row of rows) {
    const source = row.source ?? row.platform ?? context.file;
    const known = await trx
      .selectFrom("registry_record")
      .select(["id", "subject", "digest"])
      .where("kind", "=", "operator")
      .where("source", "=", source)
      .where("source_id", "=", row.id)
      .executeTakeFirst();
    const digest = digestOf(row);
    if (known?.digest === digest) counts.same += 1;
    else if (known !== undefined) {
      await change(trx, known, row, digest, context);
      counts.changed += 1;
    } else {
      const how = await take(trx, row, source, digest, context);
      counts.made += 1;
      if (how !== "new") counts[how] += 1;
    }
  }
  return counts;
}

async function take(
  trx: Db,
  row: OperatorRecord,
  source: string,
  digest: string,
  context: Taking,
): Promise<"new" | "linked" | "doubtful"> {
  const found = await whoIs(trx, row, context);
  const record = { kind: "operator", source, sourceId: row.id, digest } as const;
  const person = context.person ?? MACHINE;
  if (found !== undefined && found.score >= context.thresholds.link) {
    const id = await addRecord(
      trx,
      { ...record, subject: found.operator, score: found.score, reasons: found.reasons },
      context,
    );
    await addClaims(trx, id, found.operator, claimsIn(row), context);
    await index(trx, found.operator, row, context);
    await tell(trx, [
      {
        at: context.now,
        type: "linked",
        operator: found.operator,
        person,
        body: { record: id, source, score: found.score, reasons: found.reasons },
      },
    ]);
    return "linked";
  }
  const operator = await createFrom(trx, row, source, context);
  const id = await addRecord(trx, { ...record, subject: operator, score: 1, reasons: [] }, context);
  await addClaims(trx, id, operator, claimsIn(row), context);
  await tell(trx, [{ at: context.now, type: "created", operator, person, body: { record: id, source } }]);
  if (found === undefined || found.score < context.thresholds.doubt) return "new";
  await openDoubt(
    trx,
    { operator, candidate: found.operator, score: found.score, reasons: found.reasons },
    context,
  );
  return "doubtful";
}

async function whoIs(trx: Db, row: OperatorRecord, context: Taking): Promise<Found | undefined> {
  const code = row.code == null ? undefined : validateUscc(row.code);
  if (code?.ok === true) {
    const operator = await trx
      .selectFrom("operator")
      .select(["id", "merged_into"])
      .where("code", "=", code.value)
      .executeTakeFirst();
    if (operator !== undefined)
      return {
        operator: operator.merged_into ?? operator.id,
        score: 1,
        reasons: [text(`代码相同：${code.value}`, `same code: ${code.value}`)],
      };
  }
  // A platform is named by its own record, never found by likeness.
  if (row.kind === "platform") return undefined;
  return findMatch(trx, incomingOf(row, context));
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

async function createFrom(trx: Db, row: OperatorRecord, source: string, context: Taking): Promise<string> {
  const id = newId("operator", context.now, context.random(10));
  const code = row.code == null ? undefined : validateUscc(row.code);
  const right = code?.ok === true ? code.value : undefined;
  const { now, random, masterKey } = context;
  const charge =
    row.personInCharge == null
      ? undefined
      : await keepPersonal(trx, {
          subject: id,
          kind: "name",
          value: row.personInCharge,
          purpose: "registry.person-in-charge",
          sensitivity: "personal",
          now,
          random,
          masterKey,
        });
  await trx
    .insertInto("operator")
    .values({
      id,
      kind: row.kind ?? kindOf(right, row.name),
      name: row.name.trim(),
      code: right ?? null,
      district: districtOf(row, right),
      address: row.address ?? null,
      person_in_charge: charge?.personal ?? null,
      source,
      seen_at: now,
      created_at: now,
    })
    .execute();
  if (row.kind === "platform") {
    const words = [...new Set([row.id, row.platform ?? row.id])];
    await trx
      .insertInto("platform_word")
      .values(words.map((word) => ({ word, platform: id })))
      .onConflict((on) => on.column("word").doNothing())
      .execute();
  }
  await index(trx, id, row, context);
  await putSearchEntry(trx, {
    kind: "operator",
    id,
    scope: "public",
    title: row.name.trim(),
    detail: [right, row.address ?? undefined].filter((part) => part !== undefined).join(" · "),
    at: now,
  });
  return id;
}

async function index(trx: Db, operator: string, row: OperatorRecord, context: Taking): Promise<void> {
  const keys = keysFor(incomingOf(row, context));
  await trx
    .insertInto("registry_key")
    .values(keys.map((key) => ({ key, operator })))
    .onConflict((on) => on.columns(["key", "operator"]).doNothing())
    .execute();
}

/** Only what differs is claimed anew; the operator's own row follows the source it stands on. */
async function change(
  trx: Db,
  known: { id: string; subject: string },
  row: OperatorRecord,
  digest: string,
  context: Taking,
): Promise<void> {
  const before = await claimsOf(trx, known.id);
  const fresh = claimsIn(row).filter(
    ({ field, value, personal }) =>
      before.get(field) !== (personal === undefined ? value : blindOf(context.masterKey, field, value)),
  );
  await addClaims(trx, known.id, known.subject, fresh, context);
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
  await index(trx, known.subject, row, context);
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
