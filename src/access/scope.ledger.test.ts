import fc from "fast-check";
import { expect, it } from "vitest";
import { inTransaction } from "../base/index.ts";
import { type Day, day, instant } from "../kernel/index.ts";
import { testLedger } from "../testing/index.ts";
import { type PostKind, postKinds } from "./abilities.ts";
import type { Caller } from "./caller.ts";
import { loadCaller, machineCaller, publicCaller } from "./caller-load.ts";
import { actorFor, actorsFor, maySee, scopeSettings, visibleMatters } from "./scope.ts";
import { addOrgan, addPerson, addPost, delegate, endHolding, exclude, holdPost } from "./store.ts";

const ledger = testLedger();
const now = instant("2026-11-23T02:00:00.000Z");
const today = day("2026-11-23");
const people = ["p1", "p2", "p3", "p4"];
/** A city bureau with a unit, two district bureaus with units, one unit below a unit. */
const tree: readonly [id: string, parent: string | undefined, kind: "bureau" | "unit"][] = [
  ["city", undefined, "bureau"],
  ["city-u", "city", "unit"],
  ["east", "city", "bureau"],
  ["east-u1", "east", "unit"],
  ["east-u2", "east", "unit"],
  ["east-u1-team", "east-u1", "unit"],
  ["west", "city", "bureau"],
  ["west-u", "west", "unit"],
];
const bureaus = tree.filter(([, , kind]) => kind === "bureau").map(([id]) => id);
const parentOf = new Map(tree.map(([id, parent]) => [id, parent]));

const matterArb = fc.record({
  organ: fc.constantFrom(...bureaus),
  unit: fc.option(fc.constantFrom(...tree.filter(([, , kind]) => kind === "unit").map(([id]) => id))),
  participants: fc.array(
    fc.record({
      who: fc.oneof(
        fc.record({ person: fc.constantFrom(...people) }),
        fc.record({ organ: fc.constantFrom(...tree.map(([id]) => id)) }),
      ),
      until: fc.option(fc.constantFrom("2026-11-22", "2026-11-23", "2026-11-24")),
    }),
    { maxLength: 3 },
  ),
});
const postArb = fc.record({
  person: fc.constantFrom(...people),
  organ: fc.constantFrom(...tree.map(([id]) => id)),
  kind: fc.constantFrom(...(Object.keys(postKinds) as PostKind[])),
  from: fc.constantFrom("2026-01-01", "2026-11-23", "2026-11-24"),
  to: fc.option(fc.constantFrom("2026-11-22", "2026-11-23", "2026-12-31")),
});
type MatterSpec = typeof matterArb extends fc.Arbitrary<infer T> ? T : never;
type PostSpec = typeof postArb extends fc.Arbitrary<infer T> ? T : never;

it("sees through queries, through row-level security and in plain words the same matters", async () => {
  const { db } = ledger();
  await buildTree();
  let run = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(matterArb, { minLength: 1, maxLength: 8 }),
      fc.array(postArb, { maxLength: 6 }),
      async (matters, posts) => {
        run += 1;
        const ids = await insertMatters(run, matters);
        await inTransaction(db, { "steelyard.all": "on" }, async (trx) => {
          await trx
            .updateTable("post_holding")
            .set({ to_day: "2025-12-31", from_day: "2025-01-01" })
            .execute();
        });
        await insertPosts(run, posts);
        for (const person of people) {
          const caller = await loadCaller(db, person, { on: today, via: "session" });
          if (caller === undefined) throw new Error("no caller");
          const expected = ids.filter((_, at) => oracle(person, posts, matters[at] as MatterSpec));
          const plain = ids.filter((_, at) => maySee(caller, today, seen(matters[at] as MatterSpec)));
          expect(plain).toEqual(expected);
          expect(await queried(caller, ids)).toEqual(expected);
          expect(await throughRls(caller, ids)).toEqual(expected);
          // Whoever may act may also see.
          for (const [at, matter] of matters.entries()) {
            const acting = actorsFor(caller, matter).filter((actor) =>
              actor.abilities.includes("matter.read"),
            );
            if (acting.length > 0) expect(expected).toContain(ids[at]);
          }
        }
        expect(await throughRls(publicCaller, ids)).toEqual([]);
        expect(await queried(publicCaller, ids)).toEqual([]);
        expect(await throughRls(machineCaller("machine:sweep"), ids)).toEqual(ids);
      },
    ),
    { numRuns: 40 },
  );
});

it("shows nothing to a transaction that has not said whose eyes it has", async () => {
  const rows = await ledger().db.selectFrom("matter").select("id").execute();
  expect(rows).toEqual([]);
  const events = await ledger().db.selectFrom("matter_event").select("id").execute();
  expect(events).toEqual([]);
});

it("acts in the own bureau only, in a unit's post where its unit or none handles the matter", async () => {
  const { db } = ledger();
  await addPerson(db, { id: "act", name: "丁", now });
  await give("act", "east-u1", "case-officer");
  await give("act", "city", "analyst");
  const caller = await loadCaller(db, "act", { on: today, via: "session" });
  if (caller === undefined) throw new Error("no caller");
  expect(actorFor(caller, { organ: "east", unit: "east-u1" })?.abilities).toContain("penalty.investigate");
  expect(actorFor(caller, { organ: "east" })?.organ).toBe("east");
  expect(actorFor(caller, { organ: "east", unit: "east-u2" })).toBeUndefined();
  expect(actorFor(caller, { organ: "west" })).toBeUndefined();
  expect(maySee(caller, today, { organ: "west" })).toBe(true);
});

it("acts below with what reaches down, and with nothing else", async () => {
  const { db } = ledger();
  await addPerson(db, { id: "leader", name: "壬", now });
  await give("leader", "city", "bureau-head");
  const caller = await loadCaller(db, "leader", { on: today, via: "session" });
  if (caller === undefined) throw new Error("no caller");
  const below = { organ: "east", unit: "east-u1" };
  expect(actorFor(caller, below, { ability: "instruction.issue" })).toMatchObject({ organ: "city" });
  expect(actorFor(caller, below, { ability: "penalty.decide" })).toBeUndefined();
  expect(actorFor(caller, below)).toBeUndefined();
  await addPerson(db, { id: "lower", name: "癸", now });
  await give("lower", "east", "bureau-head");
  const lower = await loadCaller(db, "lower", { on: today, via: "session" });
  if (lower === undefined) throw new Error("no caller");
  for (const organ of ["west", "city"])
    expect(actorFor(lower, { organ }, { ability: "instruction.issue" })).toBeUndefined();
});

it("lends a post for a time, says on whose behalf, and takes it back", async () => {
  const { db } = ledger();
  await addPerson(db, { id: "head", name: "戊", now });
  await addPerson(db, { id: "deputy", name: "己", now });
  const post = await give("head", "west", "bureau-head");
  const lent = {
    id: "d1",
    post,
    from: "head",
    to: "deputy",
    fromDay: today,
    toDay: day("2026-11-30"),
    reason: "出差",
  };
  expect(await delegate(db, lent)).toMatchObject({ ok: true });
  const caller = await loadCaller(db, "deputy", { on: today, via: "session" });
  expect(caller && actorFor(caller, { organ: "west" })).toMatchObject({
    onBehalfOf: "head",
    delegation: "d1",
    level: ["head", "collective"],
  });
  const later = await loadCaller(db, "deputy", { on: day("2026-12-01"), via: "session" });
  expect(later?.posts).toEqual([]);
  expect(await endHolding(db, { post, person: "head", on: day("2026-11-24") })).toMatchObject({ ok: true });
  const gone = await loadCaller(db, "deputy", { on: day("2026-11-25"), via: "session" });
  expect(gone?.posts).toEqual([]);
});

it("never gives one person two posts that exclude each other, nor lends them", async () => {
  const { db } = ledger();
  await addPerson(db, { id: "admin", name: "庚", now });
  await addPerson(db, { id: "plain", name: "辛", now });
  await give("admin", "city", "administrator");
  for (const kind of ["auditor", "case-officer", "bureau-head", "unit-head", "legal-reviewer"] as const) {
    expect(exclude("administrator", kind)).toBe(true);
    const post = `excl-${kind}`;
    await addPost(db, { id: post, organ: "city", kind, name: { zh: kind, en: kind } });
    expect(await holdPost(db, { id: `h-${kind}`, post, person: "admin", from: today })).toMatchObject({
      ok: false,
      error: { code: "separation-of-duty" },
    });
    await holdPost(db, { id: `h2-${kind}`, post, person: "plain", from: today });
    const lent = {
      id: `l-${kind}`,
      post,
      from: "plain",
      to: "admin",
      fromDay: today,
      toDay: today,
      reason: "x",
    };
    expect((await delegate(db, lent)).ok).toBe(false);
  }
  // Nor may one person borrow both.
  for (const id of ["keeper", "clerk", "borrower"]) await addPerson(db, { id, name: id, now });
  const days = { to: "borrower", fromDay: today, toDay: today, reason: "x" };
  const keeping = await give("keeper", "city", "administrator");
  const auditing = await give("clerk", "city", "auditor");
  expect(await delegate(db, { id: "b1", post: keeping, from: "keeper", ...days })).toMatchObject({
    ok: true,
  });
  expect(await delegate(db, { id: "b2", post: auditing, from: "clerk", ...days })).toMatchObject({
    ok: false,
    error: { code: "separation-of-duty" },
  });
});

function oracle(person: string, posts: readonly PostSpec[], matter: MatterSpec): boolean {
  const held = accepted(posts).filter(
    (post) =>
      post.person === person &&
      post.from <= today &&
      (post.to === null || post.to >= today) &&
      (postKinds[post.kind].abilities as readonly string[]).includes("matter.read"),
  );
  const below = (organ: string, top: string): boolean => {
    for (let at: string | undefined = organ; at !== undefined; at = parentOf.get(at))
      if (at === top) return true;
    return false;
  };
  const bureauOf = (organ: string): string => {
    let at = organ;
    while (!bureaus.includes(at)) at = parentOf.get(at) as string;
    return at;
  };
  const reads = (organ: string) => held.some((post) => below(organ, post.organ));
  if (reads(matter.organ)) return true;
  if (matter.unit !== null && reads(matter.unit)) return true;
  if (matter.unit === null && held.some((post) => bureauOf(post.organ) === matter.organ)) return true;
  return matter.participants.some(
    ({ who, until }) =>
      (until === null || until >= today) && ("person" in who ? who.person === person : reads(who.organ)),
  );
}

/** The posts that the rules let through, in order of asking: none made for programs, none that exclude each other. */
function accepted(posts: readonly PostSpec[]): PostSpec[] {
  const kept: PostSpec[] = [];
  for (const post of posts) {
    if (post.to !== null && post.to < post.from) continue;
    if ("forPrograms" in postKinds[post.kind]) continue;
    const clash = kept.some(
      (other) =>
        other.person === post.person &&
        (other.to === null || other.to >= post.from) &&
        (post.to === null || other.from <= post.to) &&
        exclude(other.kind, post.kind),
    );
    if (!clash) kept.push(post);
  }
  return kept;
}

function seen(matter: MatterSpec) {
  const participants = matter.participants.map(({ who, until }) => ({
    ...who,
    ...(until === null ? {} : { until: day(until) }),
  }));
  return { organ: matter.organ, unit: matter.unit, participants };
}

async function queried(caller: Caller, ids: readonly string[]): Promise<string[]> {
  // Row-level security is told to let everything through: the query's own condition is on trial.
  const rows = await inTransaction(ledger().db, { "steelyard.all": "on" }, (trx) =>
    trx
      .selectFrom("matter as m")
      .select("m.id")
      .where("m.id", "in", ids)
      .where(visibleMatters(caller, today, "m"))
      .orderBy("m.number")
      .execute(),
  );
  return rows.map((row) => row.id);
}

async function throughRls(caller: Caller, ids: readonly string[]): Promise<string[]> {
  const rows = await inTransaction(ledger().db, scopeSettings(caller, today), (trx) =>
    trx.selectFrom("matter").select("id").where("id", "in", ids).orderBy("number").execute(),
  );
  return rows.map((row) => row.id);
}

async function buildTree(): Promise<void> {
  const { db } = ledger();
  for (const [id, parent, kind] of tree) {
    const name = { zh: id, en: id };
    await addOrgan(db, {
      id,
      kind,
      name,
      short: id,
      district: "330100",
      from: day("2020-01-01"),
      ...(parent === undefined ? {} : { parent }),
    });
  }
  for (const id of people) await addPerson(db, { id, name: id, now });
}

async function insertMatters(run: number, matters: readonly MatterSpec[]): Promise<string[]> {
  const ids = matters.map((_, at) => `m-${String(run).padStart(4, "0")}-${at}`);
  await inTransaction(ledger().db, { "steelyard.all": "on" }, async (trx) => {
    for (const [at, matter] of matters.entries()) {
      const id = ids[at] as string;
      const row = {
        id,
        procedure: "lead",
        version: 1,
        number: id,
        title_zh: id,
        title_en: id,
        organ: matter.organ,
        unit: matter.unit,
        district: "330100",
        stage: "entered",
        seq: 1,
        opened_at: now,
        state: "{}",
      };
      await trx.insertInto("matter").values(row).execute();
      for (const { who, until } of matter.participants) {
        await trx
          .insertInto("matter_participant")
          .values({ matter: id, role: "assists", view: "whole", until, ...who })
          .execute();
      }
    }
  });
  return ids;
}

async function insertPosts(run: number, posts: readonly PostSpec[]): Promise<void> {
  const { db } = ledger();
  const kept: PostSpec[] = [];
  for (const [at, spec] of posts.entries()) {
    if (spec.to !== null && spec.to < spec.from) continue;
    const id = `post-${run}-${at}`;
    await addPost(db, { id, organ: spec.organ, kind: spec.kind, name: { zh: id, en: id } });
    const to = spec.to === null ? {} : { to: spec.to as Day };
    const done = await holdPost(db, {
      id: `h-${run}-${at}`,
      post: id,
      person: spec.person,
      from: spec.from as Day,
      ...to,
    });
    if (done.ok) kept.push(spec);
  }
  expect(kept).toEqual(accepted(posts));
}

async function give(person: string, organ: string, kind: PostKind): Promise<string> {
  const { db } = ledger();
  const id = `${person}-${organ}-${kind}`;
  await addPost(db, { id, organ, kind, name: { zh: id, en: id } });
  expect(await holdPost(db, { id: `h-${id}`, post: id, person, from: today })).toMatchObject({ ok: true });
  return id;
}
