/** What an officer waits for in a ledger with so many matters: the queue, the list, one matter, the sweep. */
import type { Operation } from "../../src/access/index.ts";
import type { Ledger } from "../../src/base/index.ts";
import { addMillis, type Instant, must } from "../../src/kernel/index.ts";
import { type Matters, matterOperations, sweepClocks } from "../../src/matter/index.ts";
import { quantile, timed } from "../measure.ts";
import { callerCtx, machineCtx } from "../town.ts";

export interface Latency {
  readonly what: string;
  readonly p50: number;
  readonly p95: number;
}

interface Asked {
  readonly what: string;
  readonly person: string;
  readonly operation: "queue.mine" | "matter.list" | "matter.get";
  readonly input: unknown;
}

export async function askAll(
  ledger: Ledger,
  matters: Matters,
  now: Instant,
  matter: string,
  times: number,
): Promise<Latency[]> {
  const operations = matterOperations(matters);
  const all: Asked[] = [
    { what: "queue.mine, an officer", person: "c03-officer1", operation: "queue.mine", input: {} },
    { what: "queue.mine, the head of the unit", person: "c03-unitHead", operation: "queue.mine", input: {} },
    {
      what: "matter.list, open, an officer",
      person: "c03-officer1",
      operation: "matter.list",
      input: { open: true },
    },
    { what: "matter.list, all of the bureau", person: "c03-head", operation: "matter.list", input: {} },
    { what: "matter.list, all of the city", person: "city-analyst", operation: "matter.list", input: {} },
    { what: "matter.get", person: "c03-officer1", operation: "matter.get", input: { id: matter } },
  ];
  const answers: Latency[] = [];
  for (const asked of all) {
    const operation: Operation = operations[asked.operation];
    const ctx = await callerCtx(ledger, asked.person, () => now);
    const once = async () => {
      const answer = await operation.handler(ctx, operation.input.parse(asked.input));
      if (!answer.ok) throw new Error(`${asked.what}: ${answer.error.message.en}`);
    };
    await once();
    const taken: number[] = [];
    for (let at = 0; at < times; at += 1) taken.push(await timed(once));
    answers.push({ what: asked.what, p50: quantile(taken, 0.5), p95: quantile(taken, 0.95) });
  }
  return answers;
}

/** Milliseconds for a sweep that finds nothing due, and for one that finds this many, each. */
export async function sweepTimes(
  ledger: Ledger,
  matters: Matters,
  now: Instant,
  due: number,
): Promise<{ readonly empty: number; readonly each: number }> {
  const later = addMillis(now, 40 * 24 * 3_600_000);
  const ctx = machineCtx(ledger, () => later);
  await ledger.direct.query(
    "update matter_clock set noticed_at = null, status = 'running' where noticed_at is not null",
  );
  await ledger.direct.query(
    `update matter_clock set noticed_at = $1 where status = 'running' and due_at < $1 and noticed_at is null
     and matter not in (select matter from matter_clock where status = 'running' and due_at < $1 and noticed_at is null limit $2)`,
    [later, due],
  );
  const sweep = () => sweepClocks(matters.house, ctx);
  let noticed = 0;
  const full = await timed(async () => {
    noticed = (await sweep()).noticed;
  });
  const empties: number[] = [];
  for (let at = 0; at < 5; at += 1) empties.push(await timed(sweep));
  return { empty: quantile(empties, 0.5), each: full / must(noticed || undefined, "nothing was due") };
}
