/** Homes as earlier versions left them, opened by this one: everything that stood in them still reads. */
import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { encrypt, maskedOf } from "../access/index.ts";
import {
  type Config,
  currentLakeMigrations,
  currentMigrations,
  inTransaction,
  type Ledger,
  openStores,
  readCatalogue,
  readConfig,
  type Stores,
} from "../base/index.ts";
import { keptKeys, type LogSigner, logSigner, sequence, verifyLog, wholeLedger } from "../evidence/index.ts";
import {
  appendLeaves,
  canonicalJson,
  checkpointText,
  emptyRange,
  fromHex,
  hex,
  instant,
  must,
  sha256Hex,
  signCheckpoint,
} from "../kernel/index.ts";
import { verifyMatter } from "../matter/index.ts";
import { eventRecord, fold } from "../procedure/index.ts";
import { readCorpus } from "./corpus.ts";
import { buildHouse, city } from "./house.ts";
import { declared } from "./procedures.ts";
import { serve } from "./serve.ts";

const folder = mkdtempSync(join(tmpdir(), "steelyard-upgrade-"));
chmodSync(folder, 0o711);
/** The first version that could run a case from lead to publication. */
const firstRelease = 3;
const now = "2026-11-24T00:00:00.000Z";
const samples = ["lead", "penalty.ordinary", "penalty.summary", "publication", "guidance.order"];
let fresh: string;

const configOf = (name: string): Config =>
  readConfig({ STEELYARD_HOME: join(folder, name), PORT: "0", LOG_LEVEL: "silent" });

beforeAll(async () => {
  const stores = await openStores(configOf("fresh"));
  fresh = JSON.stringify(await readCatalogue(stores.ledger.direct));
  await stores.close();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const states = Array.from(
  { length: currentMigrations().length - firstRelease },
  (_, at) => firstRelease + at,
);

it.each(states)("a home of the first %i migrations is brought up to date, whole", async (count) => {
  const config = configOf(`home-${count}`);
  const former = await openStores(config, {
    restoring: {
      ledger: currentMigrations().slice(0, count),
      lake: currentLakeMigrations().slice(0, 1),
    },
  });
  await fill(former);
  const before = await contents(former);
  await former.close();

  const stores = await openStores(config);
  const house = buildHouse(config, stores);
  try {
    expect(JSON.stringify(await readCatalogue(stores.ledger.direct))).toBe(fresh);
    expect(await contents(stores, Object.keys(before))).toEqual(before);
    expect(await stores.lake.rows("SELECT id, seller FROM seen_listing FINAL")).toEqual([
      { id: "l1", seller: "s1" },
    ]);
    const { rows: links } = await stores.ledger.direct.query(
      "select storefront, operator from registry_link",
    );
    if (count < 5) expect(links).toEqual([{ storefront: "shop", operator: "op" }]);
    await sequence(stores.ledger, house.signer, house.now);
    const log = await verifyLog(stores.ledger, house.signer.key);
    expect(log).toMatchObject({ ok: true, waiting: 0, problems: [] });
    const { keys } = await keptKeys(stores.ledger.db);
    expect(keys.map(({ key }) => key)).toEqual([house.signer.key]);
    expect(await maskedOf(stores.ledger.db, ["value"], house.masterKey)).toEqual(
      new Map([["value", "欧阳*"]]),
    );
    for (const id of samples) {
      const verified = await inTransaction(stores.ledger.db, wholeLedger, (trx) =>
        verifyMatter(house.matters.house, trx, `m-${id}`, house.now()),
      );
      // The samples hold log and state; queues and clocks beside them were never filled.
      const unsound = verified.ok && verified.value.problems.filter((one) => !one.endsWith("the log yields"));
      expect([id, unsound]).toEqual([id, []]);
    }
    const serving = await serve(house);
    const ready = await (await fetch(`http://localhost:${serving.port}/readyz`)).json();
    await serving.stop();
    expect(ready).toMatchObject({ ready: true });
  } finally {
    await stores.close();
  }
});

it("a home that a newer version wrote is refused, by ledger or lake, with the way out", async () => {
  const config = configOf("newer");
  const stores = await openStores(config);
  await stores.ledger.direct.query("insert into migration (name, sha256) values ('9999_future.sql', 'x')");
  await stores.close();
  const refused = { code: "ledger.newer", wayOut: { en: "Use the newer version, or restore a backup." } };
  await expect(openStores(config)).rejects.toMatchObject(refused);

  const other = configOf("newer-lake");
  const lakes = await openStores(other);
  await lakes.lake.insert("migration", [{ name: "9999_future.sql", sha256: "x" }]);
  await lakes.close();
  await expect(openStores(other)).rejects.toMatchObject(refused);
});

/** Old logs with the state they folded to, an operator with a shop, a value in the lake. */
async function fill({ ledger, lake, home }: Stores): Promise<void> {
  const { direct } = ledger;
  await direct.query(`insert into organ (id, kind, name_zh, name_en, short, district, from_day)
    values ('330110', 'bureau', '余杭区局', 'Yuhang', '杭余市监', '330110', '2020-01-01')`);
  await direct.query(`insert into operator (id, kind, name, district, source, seen_at, created_at)
    values ('op', 'company', '某公司', '330110', 'test', '${now}', '${now}')`);
  await direct.query(`insert into storefront (id, operator, platform, platform_key, name, from_day, source)
    values ('shop', 'op', 'op', 's1', '某店', '2026-01-01', 'test')`);
  for (const id of samples) {
    const procedure = must(
      declared.find((one) => one.id === id),
      id,
    );
    const [old] = must(readCorpus(procedure), id);
    const log = must(old, id).log;
    const state = fold(procedure, log);
    const matter = `m-${id}`;
    expect(sha256Hex(canonicalJson(state))).toBe(old?.state);
    await direct.query(
      `insert into matter (id, procedure, version, number, title_zh, title_en, organ, district, stage, seq, opened_at, closed_at, outcome, state)
       values ($1, $2, $3, $1, '旧', 'old', '330110', '330110', $4, $5, $6, $7, $8, $9)`,
      [
        matter,
        id,
        procedure.version,
        state.stage,
        state.seq,
        now,
        state.closedAt ?? null,
        state.outcome ?? null,
        JSON.stringify(state),
      ],
    );
    for (const event of log)
      await direct.query(
        "insert into matter_event (matter, seq, at, type, action, person, organ, body, hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        [
          matter,
          event.seq,
          event.at,
          event.type,
          event.type === "acted" ? event.action : null,
          event.actor.person,
          event.actor.organ,
          JSON.stringify(event),
          eventRecord({ ...event, matter }).hash,
        ],
      );
  }
  // A person's name as it was kept before marks stood beside data keys.
  const random = (bytes: number) => new Uint8Array(randomBytes(bytes));
  const dataKey = random(32);
  await direct.query("insert into personal_key (subject, wrapped) values ('party', $1)", [
    encrypt(fromHex(home.secrets.personalData), Buffer.from(dataKey), "party", random),
  ]);
  await direct.query(
    `insert into personal_value (id, subject, kind, sensitivity, purpose, ciphertext, salt, hash, created_at)
     values ('value', 'party', 'name', 'personal', 'test', $1, '\\x00', 'hash', $2)`,
    [encrypt(dataKey, Buffer.from("欧阳明"), "value", random), now],
  );
  const signer = logSigner(city, home.secrets.logSigningSeed);
  const { rows } = await direct.query("select to_regclass('log_key') is not null as kept");
  if (rows[0].kept) await sequence(ledger, signer, () => instant(now));
  else await sequenceAsBefore(ledger, signer);
  const seen = { platform: "p", id: "l1", observedAt: now, seller: "s1", ingestedAt: now, digest: "1" };
  await lake.insert("seen_listing", [seen]);
}

/** As versions wrote the log that did not keep its keys. */
async function sequenceAsBefore({ direct }: Ledger, signer: LogSigner): Promise<void> {
  const { rows } = await direct.query("select id, hash from matter_event order by xid, id");
  const { range, nodes } = appendLeaves(
    emptyRange,
    rows.map((row) => fromHex(row.hash)),
  );
  for (const { level, index, hash } of nodes)
    await (level === 0
      ? direct.query("insert into log_entry (position, event, hash) values ($1, $2, $3)", [
          index,
          rows[index].id,
          hex(hash),
        ])
      : direct.query("insert into log_node (level, position, hash) values ($1, $2, $3)", [
          level,
          index,
          hex(hash),
        ]));
  const note = signCheckpoint(checkpointText(signer.name, range.size, range.root), signer);
  await direct.query("insert into log_checkpoint (size, root, note, at) values ($1, $2, $3, $4)", [
    range.size,
    hex(range.root),
    note,
    now,
  ]);
}

/** How many rows each table holds that it had then. */
async function contents({ ledger }: Stores, tables?: readonly string[]): Promise<Record<string, number>> {
  const { rows } = await ledger.direct.query<{ name: string }>(
    "select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migration'",
  );
  const found: Record<string, number> = {};
  for (const name of tables ?? rows.map((row) => row.name)) {
    const { rows: counted } = await ledger.direct.query(`select count(*)::int as n from "${name}"`);
    found[name] = counted[0].n;
  }
  return found;
}
