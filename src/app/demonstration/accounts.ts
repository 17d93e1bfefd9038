/** Organs, people, posts, certificates and accounts of the demonstration; a start that broke off is taken up again. */
import {
  type Auth,
  addOrgan,
  addPerson,
  addPost,
  type DemonstrationAccounts,
  ensureMachine,
  holdPost,
  linkAccount,
  organs,
  postKinds,
  setCertificate,
} from "../../access/index.ts";
import { inTransaction, type Ledger } from "../../base/index.ts";
import { day, type Instant, must, type Text, text } from "../../kernel/index.ts";
import { asTrouble } from "../say.ts";
import { bureaus, cityBureau, type Demonstrator, demonstrators } from "./people.ts";

/** Told to everyone who opens the sign-in page of a demonstration; no account with it exists anywhere else. */
export const demonstrationPassword = "Gongping-2026-Demo";

/** Marks a home as a demonstration for good: production refuses to start on it. */
export const demonstrationMark = "machine:demonstration";

/** Of the simulator, whose city is the market of every demonstration. */
export const citySeed = 20_260;

const since = day("2024-01-01");
const until = day("2029-12-31");

export async function isDemonstration(ledger: Ledger): Promise<boolean> {
  const row = await ledger.db
    .selectFrom("person")
    .select("id")
    .where("id", "=", demonstrationMark)
    .executeTakeFirst();
  return row !== undefined;
}

/** Nobody has set up this house yet. */
export async function isEmpty(ledger: Ledger): Promise<boolean> {
  return (await organs(ledger.db)).length === 0;
}

type Parts = {
  readonly ledger: Ledger;
  readonly auth: Auth;
  readonly now: () => Instant;
  readonly random: (bytes: number) => Uint8Array;
};

export async function seedPeople(parts: Parts, progress: (line: Text) => void): Promise<void> {
  await settlePeople(parts, progress);
  await openAccounts(parts);
}

/** Organs, people and posts. */
export async function settlePeople({ ledger, now }: Parts, progress: (line: Text) => void): Promise<void> {
  if (await isEmpty(ledger)) {
    progress(
      text(
        `正在建立 ${bureaus.length} 个机关与 ${demonstrators.length} 名人员 …`,
        `setting up ${bureaus.length} bureaus and ${demonstrators.length} people …`,
      ),
    );
    await inTransaction(ledger.db, {}, async (trx) => {
      await ensureMachine(trx, demonstrationMark, "演示数据", now());
      for (const bureau of bureaus) {
        const of = { short: bureau.short, district: bureau.id, from: since };
        const parent = bureau.id === cityBureau ? {} : { parent: cityBureau };
        await addOrgan(trx, { id: bureau.id, kind: "bureau", name: bureau.name, ...of, ...parent });
        for (const unit of bureau.units)
          await addOrgan(trx, { ...unit, kind: "unit", parent: bureau.id, ...of });
      }
      for (const one of demonstrators) await settle(trx, one, now());
    });
  } else await joinLate(ledger, now());
}

/** Their accounts. Their one password is told to everybody, so it is hashed once for all. */
export async function openAccounts(parts: Parts): Promise<void> {
  const { ledger, auth } = parts;
  const waiting = await ledger.db
    .selectFrom("person")
    .select("id")
    .where("account", "is", null)
    .where("id", "in", demonstrators.map(personOf))
    .execute();
  const open = new Set(waiting.map((row) => row.id));
  if (open.size === 0) return;
  const hashed = await auth.hash(demonstrationPassword);
  await Promise.all(
    demonstrators.filter((one) => open.has(personOf(one))).map((one) => openAccount(parts, one, hashed)),
  );
}

/** People that a demonstration made by an earlier version does not have yet. */
async function joinLate(ledger: Ledger, now: Instant): Promise<void> {
  const rows = await ledger.db.selectFrom("person").select("id").execute();
  const there = new Set(rows.map(({ id }) => id));
  const late = demonstrators.filter((one) => !there.has(personOf(one)));
  if (late.length === 0) return;
  await inTransaction(ledger.db, {}, async (trx) => {
    for (const one of late) await settle(trx, one, now);
  });
}

export function personOf(one: Pick<Demonstrator, "account">): string {
  return `demo-${one.account}`;
}

export function demonstrationAccounts(): DemonstrationAccounts {
  const places = new Map(
    bureaus.flatMap((bureau) => [
      [bureau.id, bureau.name] as const,
      ...bureau.units.map((unit) => [unit.id, join(bureau.name, unit.name)] as const),
    ]),
  );
  return {
    password: demonstrationPassword,
    accounts: demonstrators.map(({ account, name, kind, organ, title }) => ({
      account,
      name,
      post: title ?? postKinds[kind].name,
      organ: must(places.get(organ), organ),
    })),
  };
}

function join(bureau: Text, unit: Text): Text {
  return text(`${bureau.zh}${unit.zh}`, `${bureau.en}, ${unit.en}`);
}

async function settle(trx: Ledger["db"], one: Demonstrator, now: Instant): Promise<void> {
  const person = personOf(one);
  await addPerson(trx, { id: person, name: one.name, now });
  const post = `post-${one.account}`;
  await addPost(trx, {
    id: post,
    organ: one.organ,
    kind: one.kind,
    name: one.title ?? postKinds[one.kind].name,
  });
  const held = await holdPost(trx, { id: `held-${one.account}`, post, person, from: since });
  if (!held.ok) throw asTrouble(held.error);
  if (one.certificate !== undefined) {
    await setCertificate(trx, { person, number: `浙 ${one.certificate}`, from: since, to: until });
  }
}

async function openAccount(
  { ledger, auth, random }: Parts,
  one: Demonstrator,
  hashed: string,
): Promise<void> {
  const known = await auth.accountId(one.account);
  if (known !== undefined) return linkAccount(ledger.db, personOf(one), known);
  const secret = Buffer.from(random(24)).toString("base64url");
  const made = await auth.createAccount({
    account: one.account,
    name: one.name,
    password: demonstrationPassword,
    hashed,
    secret,
  });
  if (!made.ok) throw asTrouble(made.error);
  await linkAccount(ledger.db, personOf(one), made.value.id);
}
