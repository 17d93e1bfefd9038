/**
 * Personal data outside every log. A value is encrypted under the data key of its subject, the data key is wrapped by
 * the master key of the home; logs hold an id and a salted hash. Erasing value and salt (or the subject's key) makes
 * the person unknowable while the log stays verifiable.
 */
import { createHash } from "node:crypto";
import { type Db, insertMany } from "../base/index.ts";
import {
  canonicalJson,
  err,
  failure,
  type Instant,
  maskAddress,
  maskBankAccount,
  maskEmail,
  maskIdNumber,
  maskName,
  maskPhone,
  must,
  newId,
  ok,
  type Result,
  text,
} from "../kernel/index.ts";
import { type MatterEvent, type PersonalRef, refsOfEvent } from "../procedure/index.ts";
import { audit } from "./audit.ts";
import { decrypt, encrypt, type MasterKey, unwrap } from "./master-key.ts";
import type { Ctx } from "./operation.ts";
import { subjectKeys } from "./personal-key.ts";
import { holds } from "./scope.ts";

export type PersonalKind = "name" | "phone" | "id-number" | "address" | "bank-account" | "email" | "text";

export interface PersonalInput {
  /** Whom or what the value belongs to (a party, a matter): one data key each. */
  readonly subject: string;
  readonly kind: PersonalKind;
  readonly value: string;
  readonly purpose: string;
  readonly sensitivity: "personal" | "secret";
  readonly now: Instant;
  readonly random: (bytes: number) => Uint8Array;
  readonly masterKey: MasterKey;
}

/** Stores the value and returns what a log may hold of it. Same transaction as the event that refers to it. */
export async function keepPersonal(db: Db, input: PersonalInput): Promise<PersonalRef> {
  const { now, random, masterKey, ...value } = input;
  const [ref] = await keepAllPersonal(db, [value], { now, random, masterKey });
  return must(ref, "every value kept has its reference");
}

export type PersonalValue = Omit<PersonalInput, "now" | "random" | "masterKey">;

/** Many at once: a reference for each, in their order. */
export async function keepAllPersonal(
  db: Db,
  values: readonly PersonalValue[],
  { now, random, masterKey }: Pick<PersonalInput, "now" | "random" | "masterKey">,
): Promise<PersonalRef[]> {
  if (values.length === 0) return [];
  const keys = await subjectKeys(db, new Set(values.map(({ subject }) => subject)), { masterKey, random });
  const rows = values.map(({ subject, kind, value, purpose, sensitivity }) => {
    const id = newId("personal", now, random(10));
    const salt = Buffer.from(random(16));
    const key = must(keys.get(subject), "the subject was erased: nothing new may be kept about it");
    const ciphertext = encrypt(key, Buffer.from(value, "utf8"), id, random);
    const hash = saltedHash(salt, value);
    return { id, subject, kind, sensitivity, purpose, ciphertext, salt, hash, created_at: now };
  });
  await insertMany(db.insertInto("personal_value"), "personal_value", rows);
  return rows.map(({ id, hash }) => ({ personal: id, hash }));
}

/** Masked forms by id, for screens and exports. Erased values show a dash. */
export async function maskedOf(
  db: Db,
  ids: readonly string[],
  masterKey: MasterKey,
): Promise<Map<string, string>> {
  const values = await open(db, ids, masterKey);
  return new Map(
    [...values].map(([id, { value, kind }]) => [id, value === undefined ? erased : masked(value, kind)]),
  );
}

/** What is left standing of a value for eyes that may not see it. */
export function masked(value: string, kind: string): string {
  return (masks[kind] ?? maskText)(value);
}

export interface RevealInput {
  readonly ids: readonly string[];
  readonly purpose: string;
  /** The matter in which the values stand; it must be visible to the caller. */
  readonly matter: string;
  readonly masterKey: MasterKey;
}

/**
 * Values in full, for a stated purpose, on record. Runs in a transaction of the caller's own scope: row-level security
 * decides whether the matter is visible. The ids must stand in that matter.
 */
export async function reveal(
  db: Db,
  ctx: Ctx,
  input: RevealInput,
): Promise<Result<Map<string, string | null>>> {
  if (!holds(ctx.caller, "personal.unmask")) return err(maySeeMasked());
  if (input.purpose.trim().length < 2) return err(noPurpose());
  const visible = await db
    .selectFrom("matter")
    .select(["organ"])
    .where("id", "=", input.matter)
    .executeTakeFirst();
  if (visible === undefined)
    return err(failure("not-found", text("没有该事项。", "There is no such matter.")));
  if (!(await standIn(db, input.ids, input.matter))) {
    return err(
      failure("not-found", text("该事项中没有所列信息。", "The matter does not hold these values.")),
    );
  }
  return ok(await plainValues(db, ctx, "unmask", input));
}

/**
 * Values in full for a statutory document that the caller issues: what may be issued is for the procedure to decide,
 * that values were read is on record all the same.
 */
export function plainForDocument(db: Db, ctx: Ctx, input: RevealInput): Promise<Map<string, string | null>> {
  return plainValues(db, ctx, "document", input);
}

export type EraseInput = { readonly reason: string } & (
  | { readonly subject: string }
  | { readonly id: string }
);

/** Erases a value, or a subject with its key. Refused while any of them is held for proceedings. */
export async function erase(db: Db, ctx: Ctx, input: EraseInput): Promise<Result<{ erased: number }>> {
  const bySubject = "subject" in input;
  const what = bySubject ? input.subject : input.id;
  const rows = await db
    .selectFrom("personal_value")
    .select(["id", "hold"])
    .where(bySubject ? "subject" : "id", "=", what)
    .where("erased_at", "is", null)
    .forUpdate()
    .execute();
  if (rows.some((row) => row.hold)) return err(held());
  const gone = { ciphertext: null, salt: null, erased_at: ctx.now() };
  if (rows.length > 0) {
    const ids = rows.map((row) => row.id);
    await db.updateTable("personal_value").set(gone).where("id", "in", ids).execute();
  }
  if (bySubject) {
    await db
      .updateTable("personal_key")
      .set({ wrapped: null, erased_at: ctx.now() })
      .where("subject", "=", what)
      .execute();
  }
  await audit(db, ctx, {
    kind: "erase",
    subject: what,
    purpose: input.reason,
    detail: { values: rows.length },
  });
  return ok({ erased: rows.length });
}

/** A legal hold on everything kept about a subject, or its end. */
export async function holdPersonal(db: Db, subject: string, hold: boolean): Promise<void> {
  await db.updateTable("personal_value").set({ hold }).where("subject", "=", subject).execute();
}

/** Whether a value that someone claims is the one a log entry speaks of; possible only while the salt is there. */
export function saltedHash(salt: Uint8Array, value: string): string {
  return createHash("sha256").update(salt).update(canonicalJson(value)).digest("hex");
}

async function plainValues(
  db: Db,
  ctx: Ctx,
  kind: string,
  { ids, purpose, matter, masterKey }: RevealInput,
): Promise<Map<string, string | null>> {
  const values = await open(db, ids, masterKey);
  await audit(db, ctx, { kind, subject: matter, purpose, detail: { personal: [...values.keys()] } });
  return new Map([...values].map(([id, { value }]) => [id, value ?? null]));
}

/** An id belongs to a matter when an event of that matter refers to it; an id that somebody typed into a text does not. */
async function standIn(db: Db, ids: readonly string[], matter: string): Promise<boolean> {
  const rows = await db.selectFrom("matter_event").select("body").where("matter", "=", matter).execute();
  const told = new Set(
    rows.flatMap((row) => refsOfEvent(row.body as MatterEvent)).map(({ personal }) => personal),
  );
  return ids.every((id) => told.has(id));
}

interface Opened {
  readonly kind: string;
  readonly value?: string;
}

/** For a machine that works something out of the values and shows them to nobody; that it does is for it to put on record. */
export async function plainForMachine(
  db: Db,
  ids: readonly string[],
  masterKey: MasterKey,
): Promise<Map<string, string>> {
  const values = await open(db, ids, masterKey);
  return new Map([...values].flatMap(([id, { value }]) => (value === undefined ? [] : [[id, value]])));
}

async function open(db: Db, ids: readonly string[], masterKey: MasterKey): Promise<Map<string, Opened>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("personal_value as kept")
    .leftJoin("personal_key", "personal_key.subject", "kept.subject")
    .select(["kept.id", "kept.kind", "kept.ciphertext", "kept.subject"])
    .select(["personal_key.wrapped", "personal_key.master"])
    .where("kept.id", "in", [...new Set(ids)])
    .execute();
  return new Map(
    rows.map(({ id, kind, ciphertext, subject, wrapped, master }) => {
      if (ciphertext === null || wrapped === null) return [id, { kind }];
      const key = unwrap(masterKey, { subject, wrapped, master });
      return [id, { kind, value: decrypt(key, ciphertext, id).toString("utf8") }];
    }),
  );
}

/** Whether the master key opens the newest subject's key; undefined where there is none yet. */
export async function masterKeyFits(db: Db, masterKey: MasterKey): Promise<boolean | undefined> {
  const row = await db
    .selectFrom("personal_key")
    .select(["subject", "wrapped", "master"])
    .where("wrapped", "is not", null)
    .orderBy("subject", "desc")
    .limit(1)
    .executeTakeFirst();
  if (row?.wrapped == null) return undefined;
  try {
    return unwrap(masterKey, { ...row, wrapped: row.wrapped }).length === 32;
  } catch {
    return false;
  }
}

const erased = "—";

const masks: Readonly<Record<string, (value: string) => string>> = {
  name: maskName,
  phone: maskPhone,
  "id-number": maskIdNumber,
  address: maskAddress,
  "bank-account": maskBankAccount,
  email: maskEmail,
};

function maskText(value: string): string {
  return "*".repeat(Math.min([...value].length, 6));
}

function maySeeMasked() {
  return failure(
    "forbidden",
    text("您的岗位不能查看个人信息原文。", "Your post does not see personal data in full."),
    {
      missing: [
        {
          kind: "ability",
          name: "personal.unmask",
          label: text("查看个人信息原文", "see personal data in full"),
        },
      ],
    },
  );
}

function noPurpose() {
  return failure("invalid-input", text("请写明查看目的。", "State the purpose."), { field: "purpose" });
}

function held() {
  return failure(
    "conflict",
    text("所涉程序尚未结束，信息处于保全状态，不得删除。", "Held for proceedings: it may not be erased yet."),
    {
      wayOut: text("保全解除后再删除。", "Erase it once the hold has been lifted."),
    },
  );
}
