/**
 * Plays the cases through the real operations, as their people would have done it: in the order of time over all cases,
 * so that numbers and the log follow the calendar. Each step has a key under which it is done once; what a broken start
 * has done is read back and left out.
 */
import { type Caller, type Ctx, loadCaller } from "../../access/index.ts";
import {
  addMillis,
  assert,
  type Calendar,
  type Day,
  dayOf,
  type Failure,
  type Instant,
  must,
  type Result,
  startOfDay,
} from "../../kernel/index.ts";
import { type ActAnswer, ActInput, type OpenAnswer, OpenInput, sweepClocks } from "../../matter/index.ts";
import type { House } from "../house.ts";
import { type Capture, fileOf } from "./captures.ts";
import type { Scenario, Scene, Step } from "./scenario.ts";
import { personIn, places, type Role } from "./staff.ts";
import { morningOf, timesOf } from "./timeline.ts";
import { shopOf, type Trader, traderOf } from "./traders.ts";

export interface Playing {
  readonly house: House;
  readonly calendar: Calendar;
  /** The day of seeding: everything lies before it. */
  readonly today: Day;
  /** Trader key → operator id. */
  readonly operators: ReadonlyMap<string, string>;
  /** Step key → the answer it got. */
  readonly done: ReadonlyMap<string, unknown>;
  readonly progress: (played: number, all: number) => void;
}

type On = Step["on"];

/** How far one case has come. */
interface Course {
  readonly scenario: Scenario;
  readonly times: readonly Instant[];
  readonly matters: Map<On, string>;
}

interface Move {
  readonly course: Course;
  readonly now: Instant;
  readonly at: number;
}

const nobody: Trader = {
  key: "",
  kind: "company",
  name: "",
  code: undefined,
  district: "330110",
  address: "",
  person: "",
};

export async function playAll(playing: Playing, scenarios: readonly Scenario[]): Promise<void> {
  const courses = scenarios.map(
    (scenario): Course => ({
      scenario,
      times: timesOf(scenario, playing.today, playing.calendar),
      matters: new Map(),
    }),
  );
  const moves = courses
    .flatMap((course) => course.times.map((now, at): Move => ({ course, now, at })))
    .sort((a, b) => (a.now < b.now ? -1 : a.now > b.now ? 1 : a.at - b.at));
  let played = 0;
  const play = async ({ course, at }: Move) => {
    await (at === 0 ? enter(playing, course) : take(playing, course, at));
    played += 1;
    playing.progress(played, moves.length);
  };
  for (const day of Map.groupBy(moves, ({ now }) => dayOf(now)).values()) {
    const fresh = day.find(({ course, at }) => !playing.done.has(keyOf(course.scenario, at)));
    // Periods that ran out are noticed on their own mornings, as a running house would have.
    if (fresh) await sweepAt(playing.house, morningOf(fresh.now));
    // Bureaus number for themselves: side by side they still count in the order of time.
    const bureaus = Map.groupBy(day, ({ course }) => course.scenario.bureau);
    const ended = await Promise.allSettled([...bureaus.values()].map((own) => inTurn(own, play)));
    for (const one of ended) if (one.status === "rejected") throw one.reason;
  }
}

async function inTurn<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  for (const one of all) await work(one);
}

async function sweepAt(house: House, now: Instant): Promise<void> {
  await sweepClocks(house.matters.house, { ...(await house.machine("sweep")), now: () => now });
}

export function keyOf({ id }: Scenario, at: number): string {
  return `demo:${id}:${at}`;
}

async function enter(playing: Playing, course: Course): Promise<void> {
  const { scenario } = course;
  const key = keyOf(scenario, 0);
  const earlier = playing.done.get(key) as OpenAnswer | undefined;
  const on = scenario.issue ? "instruction" : (scenario.start?.on ?? "lead");
  if (earlier) {
    course.matters.set(on, earlier.id);
    return;
  }
  const scene = sceneOf(playing, course, 0);
  const ctx = await ctxOf(playing, scenario, scenario.by ?? "officer1", scene.now, key);
  if (scenario.issue) {
    course.matters.set(on, await issue(playing, scenario, ctx, scenario.issue(scene)));
    return;
  }
  const { trader } = scene;
  const ref = playing.operators.get(trader.key);
  const input = OpenInput.parse({
    procedure: on,
    organ: scenario.bureau,
    district: scenario.bureau,
    title: scenario.title,
    parties: [
      ...(ref === undefined
        ? []
        : [
            {
              role: "party",
              kind: trader.kind === "platform" ? "platform" : "operator",
              ref,
              name: trader.name,
              code: trader.code,
              representative: trader.person,
              address: trader.address,
            },
          ]),
      ...(scenario.reporter ? [{ role: "reporter", kind: "person", ...scenario.reporter }] : []),
    ],
    facts: known(scenario.start?.facts(scene) ?? must(scenario.lead, scenario.id)(scene)),
  });
  const opened = expectOk(`${scenario.id}: opening`, await playing.house.matters.open(ctx, input));
  course.matters.set(on, opened.id);
}

/** Measured as its head would have seen it on that day. */
async function issue(
  { house }: Playing,
  { id, bureau }: Scenario,
  ctx: Ctx,
  wanted: ReturnType<NonNullable<Scenario["issue"]>>,
): Promise<string> {
  const { input, output, handler } = house.operations["instruction.issue"];
  const asked = input.parse({ ...wanted, district: bureau });
  return output.parse(expectOk(`${id}: instruction`, await handler(ctx, asked))).id;
}

async function take(playing: Playing, course: Course, at: number): Promise<void> {
  const { scenario } = course;
  const step = must(scenario.steps[at - 1], `${scenario.id} has no step ${at}`);
  const what = `${scenario.id}: ${step.on} ${step.action}`;
  const key = keyOf(scenario, at);
  const earlier = playing.done.get(key) as ActAnswer | undefined;
  if (earlier) return follow(course, earlier);
  const matter = must(course.matters.get(step.on), `${what}: no such matter yet`);
  const scene = sceneOf(playing, course, at);
  const ctx = await ctxOf(playing, scenario, step.by, scene.now, key);
  const evidence = await Promise.all(
    (step.evidence ?? []).map((capture, index) =>
      collect(playing, scenario, scene, { matter, capture, key: `${key}:e${index}` }),
    ),
  );
  const facts = typeof step.facts === "function" ? step.facts(scene) : (step.facts ?? {});
  const hidden = step.action === "prepare" ? await redactions(playing.house, ctx, matter) : {};
  const input = ActInput.parse({
    id: matter,
    action: step.action,
    expected: await seqOf(playing.house, matter),
    facts: known({ ...facts, ...hidden }),
    evidence,
  });
  follow(course, expectOk(what, await playing.house.matters.act(ctx, input)));
}

function follow(course: Course, { opened }: ActAnswer): void {
  if (opened) course.matters.set(opened.procedure as On, opened.id);
}

async function collect(
  playing: Playing,
  scenario: Scenario,
  scene: Scene,
  item: { matter: string; capture: Capture; key: string },
): Promise<string> {
  const { matter, capture, key } = item;
  const add = playing.house.operations["evidence.add"];
  const earlier = playing.done.get(key) as { id: string } | undefined;
  if (earlier) return earlier.id;
  const { bytes, name, mediaType } = fileOf(capture, scene.now);
  const input = add.input.parse({
    matter,
    kind: capture.kind,
    label: capture.label,
    method: capture.method,
    madeAt: addMillis(scene.now, -90_000),
    makers: scene.officers,
    source: capture.source,
  });
  const upload = { name, mediaType, size: bytes.length, bytes: async () => bytes };
  const ctx = await ctxOf(playing, scenario, "officer1", scene.now, key);
  const added = expectOk(`${scenario.id}: evidence ${capture.label}`, await add.handler(ctx, input, upload));
  assert("id" in added, "evidence has an id");
  return added.id;
}

/** What looks like personal data in the decision is hidden, as the preparer would do on the proposal. */
async function redactions(house: House, ctx: Ctx, matter: string): Promise<{ redactions?: string }> {
  const answer = expectOk("suggest", await house.operations["publication.suggest"].handler(ctx, { matter }));
  assert("suggestions" in answer, "suggestions");
  const spans = answer.suggestions.map(({ start, end, reason }) => ({ start, end, reason: reason.zh }));
  return spans.length === 0 ? {} : { redactions: JSON.stringify(spans) };
}

function sceneOf({ today: seeded, calendar }: Playing, { scenario, times }: Course, at: number): Scene {
  const now = must(times[at], `${scenario.id} has no time ${at}`);
  const today = dayOf(now);
  assert(today < seeded, `${scenario.id} would act on the day of seeding`);
  const day = (workingDays: number) => calendar.addWorkingDays(today, workingDays);
  const person = (role: Role) => personIn(scenario.bureau, role);
  return {
    now,
    today,
    day,
    at: (workingDays, hour) => addMillis(startOfDay(day(workingDays)), hour * 3_600_000),
    trader: scenario.trader === undefined ? nobody : traderOf(scenario.trader),
    shop: scenario.shop === undefined ? undefined : shopOf(scenario.shop),
    place: places[scenario.bureau],
    person,
    officers: [person("officer1"), person("officer2")],
  };
}

async function ctxOf(
  { house }: Playing,
  scenario: Scenario,
  role: Role,
  now: Instant,
  idempotencyKey: string,
): Promise<Ctx> {
  const caller = await callerOf(house, personIn(scenario.bureau, role), dayOf(now));
  return { caller, ledger: house.ledger, now: () => now, random: house.random, idempotencyKey };
}

export async function callerOf(house: House, person: string, on: Day): Promise<Caller> {
  return must(
    await loadCaller(house.ledger.db, person, { on, via: "command" }),
    `nobody is called ${person}`,
  );
}

async function seqOf({ ledger }: House, matter: string): Promise<number> {
  const { rows } = await ledger.direct.query("select seq from matter where id = $1", [matter]);
  return Number(must(rows[0], matter).seq);
}

/** Facts without a value are not said. */
function known(facts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

/** A demonstration that the law refuses is a mistake in the demonstration. */
export function expectOk<T>(what: string, answer: Result<T, Failure>): T {
  assert(answer.ok, answer.ok ? "" : `${what} was refused: ${JSON.stringify(answer.error)}`);
  return answer.value;
}
