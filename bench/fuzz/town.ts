/** A house with a demonstration in it, and with secrets that one bureau, or nobody, may see in an answer. */
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildHouse, type House, seedDemonstration, seedPeople, serve } from "../../src/app/index.ts";
import { openStores, readConfig } from "../../src/base/index.ts";
import { detectors } from "../../src/detector/index.ts";
import { indicators } from "../../src/indicator/index.ts";
import { openSession, type Session } from "../../src/testing/index.ts";
import type { Pool } from "./requests.ts";

/** `bureau` is absent where a secret of no bureau may be seen. */
export interface Actor {
  readonly name: string;
  readonly session: Session;
  readonly bureau?: string;
  /** Gives and takes posts. */
  readonly seats?: true;
}

export interface Secret {
  readonly word: string;
  readonly bureau: string;
  /** Seen in full by a reveal or in a paper only, by whoever. */
  readonly personal: boolean;
}

export interface Town {
  readonly base: string;
  readonly house: House;
  readonly actors: readonly Actor[];
  readonly secrets: readonly Secret[];
  readonly pools: Readonly<Record<string, Pool>>;
  readonly log: () => string;
  readonly stop: () => Promise<void>;
}

const bureaus = ["330110", "330108"] as const;
const intake = { "330110": "linxia", "330108": "ronghua" } as const;
const unlimited = { burst: 1e9, perSecond: 1e9 };

export async function settle({ whole }: { readonly whole: boolean }): Promise<Town> {
  const folder = mkdtempSync(join(tmpdir(), "steelyard-fuzz-"));
  chmodSync(folder, 0o711);
  const home = join(folder, "home");
  const config = readConfig({ STEELYARD_HOME: home, PORT: "0", LOG_LEVEL: "debug" });
  const stores = await openStores(config);
  const house = buildHouse(config, stores);
  await (whole ? seedDemonstration : seedPeople)(house, () => {});
  const serving = await serve(house, { limits: { general: unlimited, signIn: unlimited } });
  const base = `http://localhost:${serving.port}`;
  const open = async (account: string) => {
    const session = openSession(() => base);
    await session.signIn(account);
    return session;
  };
  const secrets: Secret[] = [];
  for (const bureau of bureaus) secrets.push(...(await plant(await open(intake[bureau]), bureau)));
  return {
    base,
    house,
    secrets,
    actors: await actorsOf(base, open),
    pools: Object.fromEntries(
      await Promise.all(bureaus.map(async (bureau) => [bureau, await poolOf(house, bureau)] as const)),
    ),
    log: () => readFileSync(join(home, "server.log"), "utf8"),
    stop: async () => {
      await serving.stop();
      await stores.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function actorsOf(base: string, open: (account: string) => Promise<Session>): Promise<Actor[]> {
  const staff = {
    "330110": ["wangfang", "zhengwei", "linxia", "anxiao"],
    "330108": ["sunhao", "taoran"],
  } as const;
  const actors: Actor[] = [{ name: "public", session: openSession(() => base) }];
  for (const bureau of bureaus)
    for (const name of staff[bureau]) actors.push({ name, bureau, session: await open(name) });
  const city = "330100";
  actors.push({ name: "gaoyuan", bureau: city, seats: true, session: await open("gaoyuan") });
  actors.push({ name: "qinlan", bureau: city, session: await open("qinlan") });
  return actors;
}

/** Reports with words that stand nowhere else: in the title, in the facts, and as a reporter's name and number. */
async function plant({ client }: Session, bureau: string): Promise<Secret[]> {
  const secrets: Secret[] = [];
  for (let at = 0; at < 6; at += 1) {
    const word = `${bureau}号密语${at}甲`;
    const person = { name: `密名${bureau.at(-1)}${at}`, phone: `1${bureau}${1000 + at}` };
    const opened = await client["matter.open"]({
      procedure: "report",
      organ: bureau,
      district: bureau,
      title: { zh: `举报：${word}`, en: `report ${word}` },
      facts: {
        channel: "hotline",
        receivedOn: "2026-11-20",
        realName: true,
        reporterKind: "natural",
        reporterName: person.name,
        reporterContact: person.phone,
        subject: "price",
        violation: `虚构被比较价格 ${word}`,
        summary: `划线价虚高 ${word}`,
        basis: "截图",
        place: "网店",
        occurredOn: "2026-11-18",
        partyName: "某店",
        partyRole: "in-platform",
      },
    });
    if (!opened.ok) throw new Error(`planting: ${JSON.stringify(opened.error)}`);
    secrets.push(
      { word, bureau, personal: false },
      { word: person.name, bureau, personal: true },
      { word: person.phone, bureau, personal: true },
    );
  }
  return secrets;
}

/** What there is in one bureau, read past all scopes: guessing is not what this is about. */
async function poolOf({ ledger, operations }: House, bureau: string): Promise<Pool> {
  const column = async (query: string) => {
    const { rows } = await ledger.direct.query(query.replaceAll("$bureau", `'${bureau}'`));
    return rows.map((row) => String(row.value));
  };
  const of = "select id from matter where organ = $bureau";
  const matter = await column(`${of.replace("id", "id as value")}`);
  const organ = await column("select id as value from organ");
  const person = await column("select id as value from person");
  const notice = await column("select id as value from notice");
  const finding = await column("select id as value from finding");
  const operator = await column("select id as value from operator");
  return {
    matter,
    number: await column("select number as value from matter where organ = $bureau"),
    evidence: await column(`select id as value from evidence where matter in (${of})`),
    document: await column(`select id as value from matter_document where matter in (${of})`),
    publication: await column("select id as value from publication"),
    notice,
    ids: notice,
    organ,
    unit: organ,
    bureau: organ,
    person,
    to: person,
    operator,
    platform: operator,
    storefront: await column("select id as value from storefront"),
    post: await column("select id as value from post"),
    finding,
    findings: finding,
    leads: matter,
    into: operator,
    row: matter,
    receivers: person,
    account: await column("select account as value from person where account is not null"),
    delegation: await column("select id as value from delegation"),
    detector: detectors.map(({ id }) => id),
    indicator: indicators.map(({ id }) => id),
    param: ["P-01", "P-08", "C-02", "C-05"],
    import: await column("select id as value from import"),
    procedure: [
      ...new Set(await column("select procedure as value from matter")),
      "penalty.ordinary",
      "lead",
      "report",
    ],
    action: await column("select distinct action as value from matter_event where action is not null"),
    fact: ["summary", "violation", "receivedOn", "subject", "partyName", "note", "fine", "verifiers"],
    rule: ["C-01", "C-02", "D-01"],
    operation: Object.keys(operations),
    district: [...bureaus],
  };
}
