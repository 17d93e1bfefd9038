/** Two bureaus with everybody whom a case needs, and companies to be looked into; written straight into a ledger. */
import { randomBytes } from "node:crypto";
import {
  addOrgan,
  addPerson,
  addPost,
  type Ctx,
  ensureMachine,
  holdPost,
  loadCaller,
  machineCaller,
  masterKeyOf,
  type PostKind,
  postKinds,
  setCertificate,
} from "../src/access/index.ts";
import type { Ledger } from "../src/base/index.ts";
import { day, dayOf, type Instant, must, text } from "../src/kernel/index.ts";
import { createOperator } from "../src/registry/index.ts";

export const bureaus = [
  { id: "330110", zh: "杭州市余杭区市场监督管理局", short: "杭余市监" },
  { id: "330108", zh: "杭州市滨江区市场监督管理局", short: "杭滨市监" },
] as const;

export type Bureau = (typeof bureaus)[number]["id"];

const roles = {
  officer1: { name: "王芳", kind: "case-officer", unit: true },
  officer2: { name: "李强", kind: "case-officer", unit: true },
  unitHead: { name: "陈刚", kind: "unit-head", unit: true },
  reviewer: { name: "周宁", kind: "legal-reviewer", unit: false },
  head: { name: "郑伟", kind: "bureau-head", unit: false },
} as const satisfies Record<string, { name: string; kind: PostKind; unit: boolean }>;

export type Role = keyof typeof roles;

export const roleNames = Object.keys(roles) as Role[];

export function personOf(bureau: string, role: Role): string {
  return `${bureau}-${role}`;
}

/** Everything a case needs; the operators' ids come back by bureau. */
export async function settleTown(ledger: Ledger, now: Instant): Promise<Record<Bureau, string>> {
  const { db } = ledger;
  const from = day("2024-01-01");
  const city = { zh: "杭州市市场监督管理局", short: "杭市监", district: "330100" };
  await addOrgan(db, {
    id: "330100",
    kind: "bureau",
    name: text(city.zh, "330100"),
    short: city.short,
    district: "330100",
    from,
  });
  await ensureMachine(db, "machine:sweep", "期限巡查", now);
  const operators: Partial<Record<Bureau, string>> = {};
  for (const { id, zh, short } of bureaus) {
    const place = { short, district: id, from };
    await addOrgan(db, { id, parent: "330100", kind: "bureau", name: text(zh, id), ...place });
    await addOrgan(db, {
      id: `${id}-zf`,
      parent: id,
      kind: "unit",
      name: text("综合行政执法大队", "brigade"),
      ...place,
    });
    for (const role of roleNames) await settlePerson(ledger, id, role, now);
    operators[id] = await company(ledger, id, now);
  }
  return operators as Record<Bureau, string>;
}

async function settlePerson({ db }: Ledger, bureau: Bureau, role: Role, now: Instant): Promise<void> {
  const { name, kind, unit } = roles[role];
  const person = personOf(bureau, role);
  await addPerson(db, { id: person, name, now });
  const organ = unit ? `${bureau}-zf` : bureau;
  await addPost(db, { id: `post-${person}`, organ, kind, name: postKinds[kind].name });
  const since = day("2024-01-01");
  await holdPost(db, { id: `held-${person}`, post: `post-${person}`, person, from: since });
  await setCertificate(db, { person, number: `ZJ-${person}`, from: since, to: day("2031-12-31") });
}

async function company({ db }: Ledger, bureau: Bureau, now: Instant): Promise<string> {
  const making = { now, random: (bytes: number) => new Uint8Array(randomBytes(bytes)), masterKey };
  const made = await createOperator(
    db,
    {
      kind: "company",
      name: "杭州良品网络科技有限公司",
      district: bureau,
      address: "文一西路1号",
      source: "bench",
    },
    making,
  );
  return must(made.ok ? made.value : undefined, "operator");
}

/** Nothing secret passes through a bench. */
export const masterKey = masterKeyOf(new Uint8Array(32).fill(7));

export const random = (bytes: number): Uint8Array => new Uint8Array(randomBytes(bytes));

/** As a request would: the caller is loaded anew each time. */
export async function callerCtx(
  ledger: Ledger,
  person: string,
  now: () => Instant,
  key?: string,
): Promise<Ctx> {
  const caller = must(
    await loadCaller(ledger.db, person, { on: dayOf(now()), via: "session" }),
    `no person ${person}`,
  );
  return { caller, ledger, now, random, ...(key === undefined ? {} : { idempotencyKey: key }) };
}

export function machineCtx(ledger: Ledger, now: () => Instant): Ctx {
  return { caller: machineCaller("machine:sweep"), ledger, now, random };
}
