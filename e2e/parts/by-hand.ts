/** The same road without a browser: each step by the hand whose turn it is, through the operations of the house. */
import { type Ctx, loadCaller } from "../../src/access/index.ts";
import type { House } from "../../src/app/index.ts";
import { personOf } from "../../src/app/index.ts";
import { dayOf, must } from "../../src/kernel/index.ts";
import { type ActAnswer, ActInput } from "../../src/matter/index.ts";
import type { Facts } from "../../src/procedure/index.ts";
import { evidenceOnFile, type Step } from "./road.ts";

export interface Walking {
  readonly house: House;
  readonly at: (day: string) => Promise<void>;
}

/** Answers the last act. */
export async function walkByHand(
  { house, at }: Walking,
  matter: string,
  steps: readonly Step[],
): Promise<ActAnswer> {
  let last: ActAnswer | undefined;
  let today = "";
  for (const step of steps) {
    if (step.day !== today) await at(step.day);
    today = step.day;
    const ctx = await ctxOf(house, step.who);
    const evidence = [
      ...(step.seals === true ? [await sealed(house, ctx, matter)] : []),
      ...(step.evidence === undefined ? [] : await onFile(house, ctx, matter)),
    ];
    const { seq, facts } = await seen(house, ctx, matter);
    // A form comes with what is known of the facts it asks for.
    const asked = step.procedure.actions[step.action]?.input.map(({ fact }) => fact) ?? [];
    const known = facts.filter(({ fact }) => asked.includes(fact)).map(({ fact, value }) => [fact, value]);
    const input = ActInput.parse({
      id: matter,
      action: step.action,
      expected: seq,
      facts: { ...Object.fromEntries(known), ...typed(step) },
      evidence,
    });
    const done = await house.matters.act(ctx, input);
    if (!done.ok) throw new Error(`${step.who} ${step.action}: ${JSON.stringify(done.error)}`);
    last = done.value;
  }
  return must(last, "a road has steps");
}

/** The form types times of day in Hangzhou; the operation takes moments. */
function typed({ procedure, facts = {} }: Step): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([fact, value]) =>
      procedure.facts[fact]?.type === "instant" && typeof value === "string" && !value.endsWith("Z")
        ? [fact, new Date(`${value}:00+08:00`).toISOString()]
        : [fact, value],
    ),
  );
}

export async function ctxOf(house: House, account: string): Promise<Ctx> {
  const { ledger, now, random } = house;
  const caller = await loadCaller(ledger.db, personOf({ account }), { on: dayOf(now()), via: "session" });
  return { caller: must(caller, account), ledger, now, random };
}

/** The matter that this one has opened. */
export async function opened(
  house: House,
  account: string,
  matter: string,
  procedure: string,
): Promise<string> {
  const { links } = await seen(house, await ctxOf(house, account), matter);
  for (const link of links.filter(({ direction }) => direction === "to")) {
    const other = await seen(house, await ctxOf(house, account), link.matter);
    if (other.procedure === procedure) return link.matter;
  }
  throw new Error(`${matter} opened no ${procedure}`);
}

async function seen(house: House, ctx: Ctx, id: string) {
  const answer = await house.operations["matter.get"].handler(ctx, { id });
  if (!answer.ok || !("seq" in answer.value)) throw new Error(JSON.stringify(answer));
  return answer.value;
}

async function onFile(house: House, ctx: Ctx, matter: string): Promise<string[]> {
  const { evidence } = await seen(house, ctx, matter);
  return evidence.filter(({ label }) => label === evidenceOnFile).map(({ id }) => id);
}

async function sealed(house: House, ctx: Ctx, matter: string): Promise<string> {
  const add = house.operations["evidence.add"];
  const bytes = new TextEncoder().encode("<h1>网页取证</h1>");
  const input = add.input.parse({
    matter,
    kind: "electronic-data",
    label: evidenceOnFile,
    method: "网页截屏并保存网页文件，计算散列值",
    madeAt: house.now(),
    makers: ["demo-wangfang", "demo-liqiang"],
    source: "店铺商品页",
  });
  const file = { name: "网页.html", mediaType: "text/html", size: bytes.length, bytes: async () => bytes };
  const added = await add.handler(ctx, input, file);
  if (!added.ok || !("id" in added.value)) throw new Error(JSON.stringify(added));
  return added.value.id;
}
