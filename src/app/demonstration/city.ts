/**
 * The market of a demonstration: a city from the simulator, up to the day before the day of seeding, brought in by the
 * import as the files of any city are. The cases of the demonstration stand beside it.
 */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { audit } from "../../access/index.ts";
import { addDays, type Day, must, type Text, text } from "../../kernel/index.ts";
import { bring, openSource } from "../../observation/index.ts";
import { namePlatform } from "../../registry/index.ts";
import { type File, platforms, type Settings, type Written } from "../../simulator/index.ts";
import type { House } from "../house.ts";
import { asTrouble } from "../say.ts";
import { writeCity } from "../simulated-files.ts";
import { citySeed } from "./accounts.ts";
import { dayKept } from "./matters.ts";

/** Small enough for a first start, large enough that every kind of violation and look-alike occurs. */
const size = { operators: 120, days: 60 };

const settingsFor = (today: Day, { operators, days }: typeof size): Settings => ({
  seed: citySeed,
  operators,
  days,
  from: addDays(today, -days),
  noise: "low",
  rate: 0.08,
});

/** Operators before their storefronts, pages before what was bought from them. */
const order = [
  "operator",
  "storefront",
  "listing",
  "price",
  "order",
  "review",
] as const satisfies readonly File[];

/** Begun again it brings in only what is missing: the same files change nothing. */
export async function seedCity(house: House, progress: (line: Text) => void, wanted = size): Promise<void> {
  const machine = await house.machine("simulator");
  const { person } = machine.caller;
  if (await standing(house, person)) return;
  const folder = join(house.stores.home.root, "simulated");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const settings = settingsFor(await dayKept(machine, "demo:city"), wanted);
  progress(
    text(
      `正在模拟 ${settings.operators} 个经营主体 ${settings.days} 天的网络市场（种子 ${citySeed}）…`,
      `simulating ${settings.operators} operators over ${settings.days} days (seed ${citySeed}) …`,
    ),
  );
  try {
    const rows = writeCity(settings, { folder, as: asHere(await platformIds(house)) });
    for (const kind of order) {
      progress(text(`  导入 ${kind}：${rows[kind]} 行`, `bringing in ${kind}: ${rows[kind]} rows`));
      await bringIn(house, kind, join(folder, `${kind}.jsonl`), person);
      await audit(house.ledger.db, machine, { kind: "write", detail: { operation: "import", kind } });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function standing({ ledger }: House, person: string): Promise<boolean> {
  const row = await ledger.db
    .selectFrom("import")
    .select("id")
    .where("person", "=", person)
    .where("kind", "=", "review")
    .where("state", "=", "done")
    .executeTakeFirst();
  return row !== undefined;
}

async function bringIn(house: House, kind: string, path: string, person: string): Promise<void> {
  const source = await openSource(path, { spool: join(house.stores.home.root, "spool") });
  try {
    const declared = must(
      house.kinds.find(({ id }) => id === kind),
      kind,
    );
    const done = await bring(house.imports, { kind: declared, source, person });
    if (!done.ok) throw asTrouble(done.error);
  } finally {
    source.close();
  }
}

/** Platforms of the demonstration, under which its rows stand; by the company's name. They hear to their short keys too. */
async function platformIds({ ledger }: House): Promise<ReadonlyMap<string, string>> {
  const rows = await ledger.db
    .selectFrom("operator")
    .select(["id", "name"])
    .where("kind", "=", "platform")
    .execute();
  const ids = new Map(rows.map(({ id, name }) => [name, id]));
  for (const { id, name, company } of platforms) {
    const here = ids.get(company);
    if (here !== undefined) await namePlatform(ledger.db, here, [id, name]);
  }
  return new Map(platforms.map(({ id, company }) => [id, ids.get(company) ?? id]));
}

/** The platforms are on record already; everything else names them by their ids here. */
function asHere(ids: ReadonlyMap<string, string>): (written: Written) => object | undefined {
  const here = (platform: string) => ids.get(platform) ?? platform;
  const names = new Map(platforms.map(({ id, name }) => [id, name]));
  return ({ file, row }) => {
    if (file === "truth") return undefined;
    if (file !== "operator") return { ...row, platform: here(row.platform) };
    if (row.kind === "platform") return ids.get(row.id) === row.id ? row : undefined;
    const { platform, source = null } = row;
    if (platform === undefined || platform === null) return row;
    return { ...row, platform: here(platform), source: names.get(source ?? "") ?? source };
  };
}
