/** Drives one case down the road inside this process as requests would: caller loaded, then the operation, keyed. */
import { randomUUID } from "node:crypto";
import type { Ledger } from "../../src/base/index.ts";
import { evidenceOperations } from "../../src/evidence/index.ts";
import { addMillis, dayOf, type Failure, type Instant, must, type Result } from "../../src/kernel/index.ts";
import { type ActAnswer, ActInput, type FileStore, type Matters, OpenInput } from "../../src/matter/index.ts";
import { callerCtx, personOf, type Role } from "../town.ts";
import { type Act, type On, opening, pageEvidence, type Scene } from "./steps.ts";

export interface Site {
  readonly ledger: Ledger;
  readonly matters: Matters;
  readonly files: FileStore;
  readonly operators: Readonly<Record<string, string>>;
  readonly start: Instant;
}

const dayLength = 24 * 3_600_000;

/** Returns the ids of the matters by procedure; a refusal anywhere is an error. */
export async function drive(
  site: Site,
  bureau: string,
  acts: readonly Act[],
): Promise<ReadonlyMap<On, string>> {
  const at = { now: site.start };
  const ctx = (role: Role) => callerCtx(site.ledger, personOf(bureau, role), () => at.now, randomUUID());
  const scene = (): Scene => ({
    bureau,
    operator: must(site.operators[bureau], "operator"),
    today: dayOf(at.now),
    now: at.now,
  });
  const opened = await expectOk(
    "open",
    site.matters.open(await ctx("officer1"), OpenInput.parse(opening(scene(), "良品旗舰店涉嫌虚假广告"))),
  );
  const places = new Map<On, { id: string; seq: number }>([["lead", opened]]);
  for (const act of acts) {
    at.now = addMillis(at.now, (act.after ?? 0) * dayLength + 60_000);
    const place = must(places.get(act.on), act.on);
    const evidence = act.evidence ? [await addEvidence(site, ctx, bureau, place.id, at.now)] : [];
    const input = ActInput.parse({
      id: place.id,
      action: act.action,
      expected: place.seq,
      facts: act.facts?.(scene()) ?? {},
      evidence,
    });
    const done: ActAnswer = await expectOk(act.action, site.matters.act(await ctx(act.by), input));
    places.set(act.on, done);
    if (done.opened) places.set(done.opened.procedure as On, { id: done.opened.id, seq: 1 });
  }
  return new Map([...places].map(([on, { id }]) => [on, id]));
}

async function addEvidence(
  { files }: Site,
  ctx: (role: Role) => ReturnType<typeof callerCtx>,
  bureau: string,
  matter: string,
  now: Instant,
): Promise<string> {
  const bytes = new TextEncoder().encode(`网页截图 ${randomUUID()}`);
  const added = await expectOk(
    "evidence.add",
    evidenceOperations(files)["evidence.add"].handler(
      await ctx("officer1"),
      pageEvidence({ bureau, now }, matter),
      { name: "page.txt", mediaType: "text/plain", size: bytes.length, bytes: async () => bytes },
    ),
  );
  if ("id" in added) return added.id;
  throw new Error("evidence is answered with its id");
}

async function expectOk<T>(what: string, asked: Promise<Result<T, Failure>>): Promise<T> {
  const answer = await asked;
  if (answer.ok) return answer.value;
  throw new Error(`${what} was refused: ${JSON.stringify(answer.error)}`);
}
