/**
 * What must hold at every moment, however the house was killed: looked at in one snapshot of the ledger, while the
 * clients go on. What was acknowledged before the snapshot has to be in it.
 */
import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { inCaller } from "../../src/access/index.ts";
import { buildHouse } from "../../src/app/index.ts";
import { type Config, errorCode, messageOf, openStores, type Stores } from "../../src/base/index.ts";
import { verifyLog } from "../../src/evidence/index.ts";
import { canonicalJson } from "../../src/kernel/index.ts";
import { filesIn, verifyMatter } from "../../src/matter/index.ts";
import type { Acknowledged } from "./work.ts";

/** Problems found; none is what is hoped for. */
export async function quickCheck(config: Config, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const known = [...acknowledged];
  return withStores(config, async (stores) => {
    const client = await stores.ledger.direct.connect();
    try {
      await client.query("begin isolation level repeatable read read only");
      const problems = [
        ...(await broken(client)),
        ...(await seriesGaps(client)),
        ...(await writesOnce(client, known)),
      ];
      await client.query("commit");
      return problems;
    } finally {
      client.release();
    }
  });
}

/** Every matter folded again, every log entry hashed again, every file read again. */
export async function fullCheck(config: Config, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const problems = await quickCheck(config, acknowledged);
  return withStores(config, async (stores) => {
    const house = buildHouse(config, stores);
    const ctx = await house.machine("sweep");
    const { rows } = await stores.ledger.direct.query<{ id: string }>("select id from matter order by id");
    for (const { id } of rows) {
      const verified = await inCaller(ctx, (trx) => verifyMatter(house.matters.house, trx, id, ctx.now()), {
        isolation: "repeatable read",
        readOnly: true,
      });
      if (!verified.ok) problems.push(`${id}: ${verified.error.message.en}`);
      else problems.push(...verified.value.problems.map((problem) => `${id}: ${problem}`));
    }
    const log = await verifyLog(stores.ledger, house.signer.key);
    problems.push(...log.problems.map(({ what, position }) => `log ${position ?? ""}: ${what.en}`));
    problems.push(...(await lostFiles(stores)));
    return problems;
  });
}

/** Events that wait for their place in the log. */
export async function logWaiting(config: Config): Promise<number> {
  return withStores(config, async ({ ledger }) => {
    const { rows } = await ledger.direct.query<{ n: number }>(
      `select count(*) as n from matter_event e where not exists (select from log_entry l where l.event = e.id)`,
    );
    return Number(rows[0]?.n);
  });
}

/** The ledger may be recovering still, whatever the server said a moment ago. */
async function withStores<T>(config: Config, work: (stores: Stores) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const stores = await openStores(config, { borrow: true });
    try {
      return await work(stores);
    } catch (error) {
      if (attempt === 20 || !away.test(`${errorCode(error)} ${messageOf(error)}`)) throw error;
      await sleep(500);
    } finally {
      await stores.close();
    }
  }
}

const away = /ECONN|57P0[1-3]|Connection terminated/;

/** Each query yields what must not exist. */
const forbidden: Readonly<Record<string, string>> = {
  "a matter whose version is not that of its last event": `
    select m.id from matter m left join matter_event e on e.matter = m.id
    group by m.id having m.seq is distinct from max(e.seq) or m.seq <> count(e.id)`,
  "an event without its matter": `select e.id from matter_event e where not exists (select from matter m where m.id = e.matter)`,
  "a log with missing positions": `
    select count(*) from log_entry having count(*) <> coalesce(max(position) + 1, 0)`,
  "a checkpoint beyond the log": `
    select size from log_checkpoint where size > (select count(*) from log_entry)`,
  "an issued document that its matter's log does not name": `
    select d.id from matter_document d where d.status = 'issued' and not exists (
      select from matter_event e, jsonb_array_elements(e.body -> 'documents') named
      where e.matter = d.matter and e.seq = d.seq and named ->> 'id' = d.id and named ->> 'sha256' = d.sha256)`,
  "a document named in the log that is not there": `
    select named ->> 'id' from matter_event e, jsonb_array_elements(e.body -> 'documents') named
    where e.type = 'acted' and not exists (
      select from matter_document d where d.id = named ->> 'id' and d.status = 'issued')`,
  "a matter opened by another without the link": `
    select e.matter from matter_event e where e.type = 'opened' and e.body -> 'from' is not null and not exists (
      select from matter_link l where l.from_matter = e.body -> 'from' ->> 'matter' and l.to_matter = e.matter)`,
  "evidence without the first entry of its custody": `
    select v.id from evidence v where not exists (select from evidence_touch t where t.evidence = v.id)`,
  "a key that was claimed and never answered": `select key from idempotency where response = 'null'::jsonb`,
  "an open matter without a search entry": `
    select m.id from matter m where not exists (select from search_entry s where s.kind = 'matter' and s.id = m.id)`,
};

async function broken(client: pg.PoolClient): Promise<string[]> {
  const problems: string[] = [];
  for (const [what, query] of Object.entries(forbidden)) {
    const { rows } = await client.query(query);
    if (rows.length > 0) problems.push(`${what}: ${rows.length}, such as ${JSON.stringify(rows[0])}`);
  }
  return problems;
}

/** 1, 2, 3 … up to the last: no number twice (the ledger refuses that), none left out. */
async function seriesGaps(client: pg.PoolClient): Promise<string[]> {
  const { rows: series } = await client.query<{ series: string; last: number }>(
    "select * from number_series",
  );
  const { rows: used } = await client.query<{ of: string; number: string }>(
    `select 'matter' as of, number from matter union all
     select 'document', number from matter_document where number is not null`,
  );
  const counts = new Map<string, Set<number>>();
  for (const { of, number } of used) {
    const [, word, year, place] = /^(.*)〔(\d+)〕(\d+)号$/.exec(number) ?? [];
    const key = `${of}:${word}:${year}`;
    counts.set(key, (counts.get(key) ?? new Set()).add(Number(place)));
  }
  const problems = series.flatMap(({ series: key, last }) => {
    const places = counts.get(key) ?? new Set();
    const whole = places.size === last && Math.max(0, ...places) === last;
    return whole ? [] : [`the series ${key} stands at ${last} and has ${places.size} numbers`];
  });
  const nowhere = [...counts.keys()].filter((key) => !series.some((one) => one.series === key));
  return [...problems, ...nowhere.map((key) => `numbers ${key} come from no series`)];
}

interface Answered {
  readonly person: string;
  readonly key: string;
  readonly operation: string;
  readonly response: {
    readonly id: string;
    readonly seq?: number;
    readonly opened?: { readonly id: string };
  };
}

/**
 * Answer and effect stand or fall together: there are exactly as many events as answers ask for, and every write that
 * a client was told of is among them with the very answer it was given.
 */
async function writesOnce(client: pg.PoolClient, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const { rows: answers } = await client.query<Answered>("select person, key, response from idempotency");
  const { rows: events } = await client.query<{ matter: string; seq: number; type: string; action: string }>(
    "select matter, seq, type, action from matter_event",
  );
  const { rows: evidence } = await client.query<{ id: string }>("select id from evidence");
  const problems: string[] = [];
  const byKey = new Map(answers.map((answer) => [`${answer.person} ${answer.key}`, answer.response]));
  const at = new Map(events.map((event) => [`${event.matter} ${event.seq}`, event]));
  const items = new Set(evidence.map(({ id }) => id));
  for (const told of acknowledged) {
    const kept = byKey.get(`${told.person} ${told.key}`);
    if (kept === undefined) {
      problems.push(`${told.operation} ${told.key} was acknowledged and is lost`);
      continue;
    }
    if (canonicalJson(kept) !== canonicalJson(told.answer))
      problems.push(`${told.operation} ${told.key} was answered in two ways`);
    if (told.operation === "evidence.add" && !items.has(told.answer.id))
      problems.push(`evidence ${told.answer.id} is lost`);
    if (told.operation === "matter.open" && at.get(`${told.answer.id} 1`)?.type !== "opened")
      problems.push(`the opening of ${told.answer.id} is lost`);
    if (told.operation === "matter.act" && !actedUpTo(at, told))
      problems.push(`${told.action} of ${told.answer.id} is lost`);
  }
  const responses = [...byKey.values()];
  const opened = responses.filter((one) => one.opened !== undefined).length;
  const kinds = {
    evidence: responses.filter((one) => one.seq === undefined).length,
    acted: responses.filter((one) => one.seq !== undefined && one.seq > 1).length,
    opened: responses.filter((one) => one.seq === 1).length + opened,
  };
  const found = {
    evidence: evidence.length,
    acted: events.filter(({ type }) => type === "acted").length,
    opened: events.filter(({ type }) => type === "opened").length,
  };
  if (canonicalJson(kinds) !== canonicalJson(found))
    problems.push(`answers ask for ${JSON.stringify(kinds)}, there are ${JSON.stringify(found)}`);
  return problems;
}

/** The act and what it linked are the last events up to the answered version. */
function actedUpTo(
  at: ReadonlyMap<string, { readonly type: string; readonly action: string }>,
  { answer, action }: Acknowledged,
): boolean {
  for (let seq = answer.seq ?? 0; seq > 0; seq -= 1) {
    const event = at.get(`${answer.id} ${seq}`);
    if (event?.type === "acted") return event.action === action;
  }
  return false;
}

async function lostFiles({ ledger, vault }: Stores): Promise<string[]> {
  const { rows } = await ledger.direct.query<{ sha256: string }>(
    "select sha256 from matter_document union select sha256 from evidence",
  );
  const files = filesIn(vault);
  const problems: string[] = [];
  for (const { sha256 } of rows) {
    await files.get(sha256).catch((error: unknown) => problems.push(`file ${sha256}: ${error}`));
  }
  return problems;
}
