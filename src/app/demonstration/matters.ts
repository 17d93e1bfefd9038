/** Traders and cases of the demonstration: begun once, taken up again where a start broke off, finished for good. */
import { type Ctx, inCaller, once } from "../../access/index.ts";
import { sequence } from "../../evidence/index.ts";
import { assert, type Day, day, dayOf, must, ok, type Text, text } from "../../kernel/index.ts";
import { sweepClocks } from "../../matter/index.ts";
import { calendarOf } from "../calendar.ts";
import type { House } from "../house.ts";
import { callerOf, expectOk, playAll } from "./play.ts";
import type { Scenario } from "./scenario.ts";
import { scenarios } from "./scenarios/index.ts";
import { personIn } from "./staff.ts";
import { timesOf } from "./timeline.ts";
import { shops, traders } from "./traders.ts";

const begun = "demo:begun";
const finished = "demo:finished";

/** Returns the number of cases that were played; none when the demonstration stands already. */
export async function seedMatters(house: House, progress: (line: Text) => void): Promise<number> {
  const done = await answersSoFar(house);
  if (done.has(finished) || (!done.has(begun) && (await anyMatter(house)))) return 0;
  const machine = await house.machine("demonstration");
  const today = await dayKept(machine, begun);
  progress(
    text(
      `正在登记 ${traders.length} 个经营主体、${shops.length} 个网店 …`,
      `putting ${traders.length} operators and ${shops.length} shops on record …`,
    ),
  );
  const operators = await registerTraders(house, today, done);
  const calendar = calendarOf(house.stores.home.root);
  const lawful = scenarios.filter((scenario) => inForce(house, scenario, today));
  let told = 0;
  await playAll(
    {
      house,
      calendar,
      today,
      operators,
      done,
      progress: (played, all) => {
        const tenth = Math.floor((10 * played) / all);
        if (tenth === told) return;
        told = tenth;
        progress(
          text(
            `  ${lawful.length} 个案例：${tenth * 10}%（${played}/${all} 步）`,
            `  ${lawful.length} cases: ${tenth * 10}% (${played}/${all} steps)`,
          ),
        );
      },
    },
    lawful,
  );
  await sweepClocks(house.matters.house, await house.machine("sweep"));
  await sequence(house.ledger, house.signer, house.now);
  await remember(machine, finished, {});
  return lawful.length;
}

/** The day of seeding is fixed at the beginning: a start that is taken up tomorrow keeps its calendar. */
export async function dayKept(machine: Ctx, key: string): Promise<Day> {
  const { today } = await remember(machine, key, { today: dayOf(machine.now()) });
  return day(today);
}

function remember<T>(machine: Ctx, key: string, value: T): Promise<T> {
  const ctx = { ...machine, idempotencyKey: key };
  return inCaller(ctx, async (trx) => expectOk(key, await once(ctx, trx, key, {}, async () => ok(value))));
}

async function answersSoFar({ ledger }: House): Promise<Map<string, unknown>> {
  const { rows } = await ledger.direct.query<{ key: string; response: unknown }>(
    "select key, response from idempotency where key like 'demo:%'",
  );
  return new Map(rows.map(({ key, response }) => [key, response]));
}

/** Keys are forgotten after a month; matters are not. */
async function anyMatter({ ledger }: House): Promise<boolean> {
  const { rows } = await ledger.direct.query("select 1 from matter limit 1");
  return rows.length > 0;
}

/** A case that would begin before its procedure was law is left out. */
function inForce(house: House, scenario: Scenario, today: Day): boolean {
  const [opening] = timesOf(scenario, today, calendarOf(house.stores.home.root));
  const on = dayOf(must(opening, scenario.id));
  return ["lead", "penalty.ordinary"].every(
    (id) => house.matters.house.procedures.current(id, on) !== undefined,
  );
}

async function registerTraders(
  house: House,
  today: Day,
  done: ReadonlyMap<string, unknown>,
): Promise<Map<string, string>> {
  const caller = await callerOf(house, personIn("330110", "officer1"), today);
  const ctx = (idempotencyKey: string): Ctx => ({
    caller,
    ledger: house.ledger,
    now: house.now,
    random: house.random,
    idempotencyKey,
  });
  const create = house.operations["operator.create"];
  const open = house.operations["storefront.create"];
  const ids = new Map<string, string>();
  await several(traders, async ({ key: name, person, ...trader }) => {
    const key = `demo:trader:${name}`;
    const input = create.input.parse({ ...trader, personInCharge: person, source: "演示数据" });
    const made = done.get(key) ?? expectOk(key, await create.handler(ctx(key), input));
    ids.set(name, idOf(made));
  });
  await several(shops, async ({ key: number, platform, trader, ...shop }) => {
    const key = `demo:shop:${number}`;
    if (done.has(key)) return;
    const operator = trader === undefined ? {} : { operator: must(ids.get(trader), trader) };
    const input = open.input.parse({
      ...shop,
      ...operator,
      platform: must(ids.get(platform), platform),
      platformKey: number,
      from: "2025-03-01",
      source: "演示数据",
    });
    expectOk(key, await open.handler(ctx(key), input));
  });
  return ids;
}

/** A few at a time: each waits for its own commit. */
async function several<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  for (let at = 0; at < all.length; at += 6) await Promise.all(all.slice(at, at + 6).map(work));
}

function idOf(made: unknown): string {
  const id = typeof made === "object" && made !== null && "id" in made ? made.id : undefined;
  assert(typeof id === "string", "a trader has an id");
  return id;
}
