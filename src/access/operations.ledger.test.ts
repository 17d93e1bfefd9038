import { randomBytes } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { systemClock } from "../base/index.ts";
import type { Failure, Result } from "../kernel/index.ts";
import { chineseCalendar, day, dayOf, type Instant, instant, millisOf, text } from "../kernel/index.ts";
import { param, parameters } from "../law/index.ts";
import { quickCost, testLedger } from "../testing/index.ts";
import { audit } from "./audit.ts";
import { type Auth, createAuth } from "./auth.ts";
import { loadCaller } from "./caller-load.ts";
import { masterKeyOf } from "./master-key.ts";
import { type Ctx, type Download, namesOf } from "./operation.ts";
import { accessOperations } from "./operations.ts";
import { settingsFor } from "./setting-operations.ts";
import { addOrgan, addPerson, addPost, holdPost } from "./store.ts";

const ledger = testLedger();
const now: Instant = instant("2026-11-23T02:00:00.000Z");
let operations: ReturnType<typeof accessOperations>;
let auth: Auth;

beforeAll(async () => {
  auth = createAuth({
    ledger: ledger(),
    secret: "1".repeat(64),
    baseUrl: "http://localhost",
    wall: () => millisOf(systemClock.now()),
    random: randomBytes,
    passwordCost: quickCost,
  });
  operations = accessOperations({
    auth,
    demonstration: false,
    masterKey: masterKeyOf(randomBytes(32)),
    calendar: chineseCalendar,
    demonstrationAccounts: async () => undefined,
    operationNames: () => namesOf(operations),
    waiting: async (person) => (person === "reviewer" ? 2 : 0),
  });
  const { db } = ledger();
  const from = day("2026-01-01");
  await addOrgan(db, {
    id: "city",
    kind: "bureau",
    name: text("市局", "city"),
    short: "市",
    district: "330100",
    from,
  });
  await addOrgan(db, {
    id: "east",
    parent: "city",
    kind: "bureau",
    name: text("东", "east"),
    short: "东",
    district: "330110",
    from,
  });
  await addOrgan(db, {
    id: "west",
    parent: "city",
    kind: "bureau",
    name: text("西", "west"),
    short: "西",
    district: "330108",
    from,
  });
  const give = async (
    person: string,
    organ: string,
    kind: "administrator" | "auditor" | "legal-reviewer" | "bureau-head" | "case-officer",
  ) => {
    await addPerson(db, { id: person, name: person, now });
    await addPost(db, { id: `${person}-post`, organ, kind, name: text(kind, kind) });
    await holdPost(db, { id: `${person}-held`, post: `${person}-post`, person, from });
  };
  await give("admin", "city", "administrator");
  await give("secondAdmin", "city", "administrator");
  await give("westAdmin", "west", "administrator");
  await give("auditor", "city", "auditor");
  await give("westAuditor", "west", "auditor");
  await give("reviewer", "east", "legal-reviewer");
  await give("head", "east", "bureau-head");
  await give("cityHead", "city", "bureau-head");
  await give("westHead", "west", "bureau-head");
  await give("officer", "east", "case-officer");
});

it("hands a post over without a day between, keeps who held it, and refuses what was not held", async () => {
  const admin = await as("admin");
  const next = must(await operations["person.create"].handler(admin, { name: "新任", machine: false }));
  const input = { post: "officer-post", from: "officer", to: next.id, on: day("2026-12-01") };
  must(await operations["post.handOver"].handler(admin, input));
  expect(await operations["post.handOver"].handler(admin, input)).toMatchObject({ ok: false });
  const heldOn = async (person: string, on: string) =>
    (await loadCaller(ledger().db, person, { on: day(on), via: "session" }))?.posts.length;
  expect([await heldOn("officer", "2026-12-01"), await heldOn("officer", "2026-12-02")]).toEqual([1, 0]);
  expect([await heldOn(next.id, "2026-11-30"), await heldOn(next.id, "2026-12-01")]).toEqual([0, 1]);
  const row = await ledger()
    .db.selectFrom("post_holding")
    .selectAll()
    .where("person", "=", "officer")
    .executeTakeFirstOrThrow();
  expect(row.handed_over_to).toBe(next.id);
});

it("lets a local value be confirmed by another person at the organ or above, and by nobody else", async () => {
  const parameter =
    parameters.find((one) => one.certainty === "open" && one.unit !== undefined) ??
    parameters.find((one) => one.unit !== undefined);
  if (parameter === undefined) throw new Error("no parameter with a number");
  const value = (parameter.value ?? 0) + 1;
  const input = {
    key: parameter.id,
    organ: "east",
    value,
    from: day("2026-01-01"),
    source: "局发〔2026〕1号",
  };
  const reviewer = await as("reviewer");
  expect(await operations["setting.set"].handler(reviewer, { ...input, organ: "west" })).toMatchObject({
    ok: false,
    error: { code: "forbidden" },
  });
  expect(await operations["setting.set"].handler(reviewer, { ...input, key: "nonsense" })).toMatchObject({
    ok: false,
    error: { field: "key" },
  });
  expect(await operations["setting.set"].handler(reviewer, { ...input, value: "many" })).toMatchObject({
    ok: false,
    error: { field: "value" },
  });
  const { id } = must(await operations["setting.set"].handler(reviewer, input));
  expect(await operations["setting.confirm"].handler(reviewer, { id })).toMatchObject({ ok: false });
  expect(await operations["setting.confirm"].handler(await as("westHead"), { id })).toMatchObject({
    ok: false,
    error: { code: "forbidden" },
  });
  must(await operations["setting.confirm"].handler(await as("cityHead"), { id }));
  expect(await operations["setting.confirm"].handler(await as("head"), { id })).toMatchObject({
    ok: false,
    error: { code: "conflict" },
  });
  const settings = await settingsFor(ledger().db, day("2026-11-23"));
  const resolved = param(parameter.id, {
    on: day("2026-11-23"),
    organ: "east",
    ancestors: ["city"],
    settings,
  });
  expect(resolved).toMatchObject({ ok: true, value: { value, certainty: "confirmed", source: "setting" } });
  const { rows } = must(await operations["setting.list"].handler(reviewer, { key: parameter.id }));
  expect(rows[0]).toMatchObject({ setByName: "reviewer", confirmedByName: "cityHead", value });
});

it("never lets the one who set a value confirm it, whatever posts they hold", async () => {
  await addPost(ledger().db, { id: "both-1", organ: "east", kind: "bureau-head", name: text("a", "a") });
  await holdPost(ledger().db, {
    id: "both-held",
    post: "both-1",
    person: "reviewer",
    from: day("2026-01-01"),
  });
  const both = await as("reviewer");
  const parameter = parameters.find((one) => one.unit !== undefined);
  const input = {
    key: parameter?.id ?? "",
    organ: "east",
    value: 7,
    from: day("2026-06-01"),
    source: "试行",
  };
  const { id } = must(await operations["setting.set"].handler(both, input));
  expect(await operations["setting.confirm"].handler(both, { id })).toMatchObject({
    ok: false,
    error: { code: "separation-of-duty" },
  });
});

it("lets an administrator manage the own organ and below, never a district beside it", async () => {
  const west = await as("westAdmin");
  const forbidden = { ok: false, error: { code: "forbidden" } };
  const kind = "case-officer" as const;
  expect(await operations["post.create"].handler(west, { organ: "east", kind })).toMatchObject(forbidden);
  expect(await operations["post.create"].handler(west, { organ: "west", kind })).toMatchObject({ ok: true });
  const from = day("2026-11-23");
  const person = "westHead";
  expect(await operations["post.hold"].handler(west, { post: "head-post", person, from })).toMatchObject(
    forbidden,
  );
  const end = { post: "reviewer-post", person: "reviewer", on: from };
  expect(await operations["post.end"].handler(west, end)).toMatchObject(forbidden);
  const reset = { person: "reviewer", password: "a-long-new-password" };
  expect(await operations["person.resetPassword"].handler(west, reset)).toMatchObject(forbidden);
  expect(await operations["person.resetSecondFactor"].handler(west, reset)).toMatchObject(forbidden);
  const certificate = { person: "reviewer", number: "ZJ-1", from, to: from };
  expect(await operations["certificate.set"].handler(west, certificate)).toMatchObject(forbidden);
});

it("resets a password or a second factor, and lets no administrator alone reset both within a week", async () => {
  const account = await auth.createAccount({
    account: "resettable",
    name: "重",
    password: "Quiet-Harbour-Lamp-4",
    secret: "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
  });
  const user = must(account).id;
  const person = "resettable";
  await addPerson(ledger().db, { id: person, name: "重", account: user, now });
  const password = "Other-Harbour-Lamp-5";
  const [admin, second] = [await as("admin"), await as("secondAdmin")];
  const enrolled = async () =>
    (
      await ledger()
        .db.selectFrom("auth_user")
        .select(["two_factor_enabled", "password_until"])
        .where("id", "=", user)
        .executeTakeFirstOrThrow()
    ).two_factor_enabled;
  const alone = { ok: false, error: { code: "separation-of-duty", field: "person" } };
  const resetPassword = operations["person.resetPassword"].handler;
  const resetFactor = operations["person.resetSecondFactor"].handler;

  expect(await resetPassword(admin, { person, password })).toMatchObject({ ok: true });
  expect(await enrolled()).toBe(true);
  expect(await resetFactor(admin, { person })).toMatchObject(alone);
  expect(await enrolled()).toBe(true);
  expect(await resetPassword(admin, { person, password })).toMatchObject({ ok: true });
  expect(await resetFactor(second, { person })).toMatchObject({ ok: true });
  expect(await enrolled()).toBe(false);
  expect(await resetPassword(second, { person, password })).toMatchObject(alone);
  const later = { ...admin, now: () => instant("2026-12-01T02:00:00.000Z") };
  expect(await resetFactor(later, { person })).toMatchObject({ ok: true });
  expect(await resetPassword(later, { person, password })).toMatchObject(alone);
  // Both at once, by one alone: one of them comes second.
  const much = { ...second, now: () => instant("2027-01-10T02:00:00.000Z") };
  const both = await Promise.all([resetPassword(much, { person, password }), resetFactor(much, { person })]);
  expect(both.map((result) => result.ok).toSorted()).toEqual([false, true]);
  expect(await resetPassword(admin, { person: "admin", password })).toMatchObject(alone);
});

it("shows an auditor what the people of the own organ did, and all to the city's", async () => {
  for (const person of ["head", "westHead"])
    await audit(ledger().db, await as(person), { kind: "read", subject: "audited" });
  const seenBy = async (auditor: string) =>
    must(
      await operations["audit.list"].handler(await as(auditor), { subject: "audited", limit: 50 }),
    ).rows.map((row) => row.person);
  expect(await seenBy("auditor")).toEqual(["westHead", "head"]);
  expect(await seenBy("westAuditor")).toEqual(["westHead"]);
});

it("names what was called in words, and leaves an operation as it stands that is no longer there", async () => {
  for (const operation of ["people.list", "person.forgotten"])
    await audit(ledger().db, await as("head"), { kind: "read", subject: operation, detail: { operation } });
  const auditor = await as("auditor");
  const told = async (subject: string) =>
    must(await operations["audit.list"].handler(auditor, { subject, limit: 50 })).rows.map(
      ({ operation }) => operation?.zh,
    );
  expect(await told("people.list")).toEqual([operations["people.list"]?.summary.zh]);
  expect(await told("person.forgotten")).toEqual([undefined]);
});

it("lets only the lender take a delegation back, and lists it while it is not over", async () => {
  const head = await as("head");
  const input = {
    post: "head-post",
    to: "officer",
    fromDay: day("2026-11-23"),
    toDay: day("2026-11-30"),
    reason: "外出培训",
  };
  const { id } = must(await operations["delegation.create"].handler(head, input));
  expect(await operations["delegation.create"].handler(await as("westHead"), input)).toMatchObject({
    ok: false,
  });
  expect(must(await operations["delegation.list"].handler(head, {})).rows).toMatchObject([
    { id, from: "head", to: "officer" },
  ]);
  expect((await as("officer")).caller.posts.map((post) => post.onBehalfOf)).toContain("head");
  expect(await operations["delegation.revoke"].handler(await as("officer"), { id })).toMatchObject({
    ok: false,
  });
  must(await operations["delegation.revoke"].handler(head, { id }));
  expect((await as("officer")).caller.posts.map((post) => post.onBehalfOf)).not.toContain("head");
});

it("lends no post to somebody who serves in another bureau only", async () => {
  const days = { fromDay: day("2026-11-23"), toDay: day("2026-11-30"), reason: "外出培训" };
  const lend = async (to: string) =>
    operations["delegation.create"].handler(await as("head"), { post: "head-post", to, ...days });
  expect(await lend("westHead")).toMatchObject({ ok: false, error: { code: "not-competent", field: "to" } });
  const { id } = must(await lend("reviewer"));
  must(await operations["delegation.revoke"].handler(await as("head"), { id }));
});

it("does the same change once under one key, and leaves nothing of a refused one", async () => {
  const admin = { ...(await as("admin")), idempotencyKey: "change-0001" };
  const [a, b] = await Promise.all(
    [1, 2].map(() => operations["person.create"].handler(admin, { name: "同一人", machine: false })),
  );
  expect(a).toEqual(b);
  const count = async () => (await ledger().db.selectFrom("person").select("id").execute()).length;
  const before = await count();
  const refused = await operations["person.create"].handler(admin, { name: "另一人", machine: false });
  expect(refused).toMatchObject({ ok: false, error: { code: "conflict" } });
  const weak = await operations["person.create"].handler(await as("admin"), {
    name: "弱",
    machine: false,
    account: "weak",
    password: "short",
  });
  expect(weak).toMatchObject({ ok: false, error: { field: "password" } });
  expect(await count()).toBe(before);
});

async function as(person: string): Promise<Ctx> {
  const caller = await loadCaller(ledger().db, person, { on: dayOf(now), via: "session" });
  if (caller === undefined) throw new Error(`no ${person}`);
  return { caller, ledger: ledger(), now: () => now, random: (bytes) => new Uint8Array(randomBytes(bytes)) };
}

function must<T>(result: Result<T, Failure>): Exclude<T, Download> {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value as Exclude<T, Download>;
}
