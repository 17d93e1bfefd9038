/** The examples of the API guide, run as they stand against a served house; each must print what stands under it. */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addPost, createKey, ensureMachine, holdPost } from "../access/index.ts";
import { openStores, readConfig, type Stores } from "../base/index.ts";
import { day, text } from "../kernel/index.ts";
import { createOperator } from "../registry/index.ts";
import { seedPeople } from "./demonstration/index.ts";
import { buildHouse, type House } from "./house.ts";
import { type Serving, serve } from "./serve.ts";

const root = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "steelyard-api-"));
chmodSync(folder, 0o711);
const config = readConfig({ STEELYARD_HOME: join(folder, "home"), PORT: "0", LOG_LEVEL: "silent" });
let stores: Stores;
let serving: Serving;
let key: string;

beforeAll(async () => {
  stores = await openStores(config);
  const house = buildHouse(config, stores);
  await seedPeople(house, () => {});
  await platforms(house);
  key = await senderKey(house);
  serving = await serve(house);
}, 120_000);

afterAll(async () => {
  await serving?.stop();
  await stores?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(["zh", "en"])("the API guide, %s", (language) => {
  const examples = examplesOf(readFileSync(join(root, "docs/guide", language, "api.md"), "utf8"));

  it("has examples", () => expect(examples.length).toBeGreaterThan(5));

  it.each(examples)("%s", async (_, code, printed) => {
    expect(await run(code)).toBe(printed);
  });
});

it("shows the same examples in both languages", () => {
  const [zh, en] = ["zh", "en"].map((language) =>
    examplesOf(readFileSync(join(root, "docs/guide", language, "api.md"), "utf8")).map(([, ...rest]) => rest),
  );
  expect(zh).toEqual(en);
});

/** Heading, program, output. */
function examplesOf(markdown: string): [string, string, string][] {
  return markdown.split(/^## /m).flatMap((section) => {
    const [, code, printed] = /```js\n([\s\S]*?)```\n+```text\n([\s\S]*?)```/.exec(section) ?? [];
    const [heading = ""] = section.split("\n");
    return code === undefined || printed === undefined ? [] : [[heading, code, printed]];
  });
}

async function run(code: string): Promise<string> {
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], {
    env: {
      PATH: process.env.PATH ?? "",
      STEELYARD: `http://localhost:${serving.port}`,
      STEELYARD_KEY: key,
    },
  });
  let told = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      told += chunk.toString();
    });
  await once(child, "close");
  return told;
}

async function platforms({ ledger, now, random, masterKey }: House): Promise<void> {
  for (const name of ["杭州西溪购物网络有限公司", "杭州湖滨生活网络有限公司"]) {
    const making = { now: now(), random, masterKey };
    const given = { kind: "platform", name, district: "330110", source: "test" } as const;
    const made = await createOperator(ledger.db, given, making);
    if (!made.ok) throw new Error(made.error.message.en);
  }
}

/** A program of a platform that may also look at the registry. */
async function senderKey({ ledger: { db }, now }: House): Promise<string> {
  const person = "machine:guide";
  await ensureMachine(db, person, "对接程序", now());
  for (const kind of ["platform-sender", "analyst"] as const) {
    await addPost(db, { id: `post-${kind}`, organ: "330100", kind, name: text(kind, kind) });
    await holdPost(db, { id: `held-${kind}`, post: `post-${kind}`, person, from: day("2026-01-01") });
  }
  await db
    .insertInto("import_sender")
    .values({ person, platform: "西溪购物", set_by: person, set_at: now() })
    .execute();
  const files = ["propose", "get", "start", "refused", "mend"].map((name) => `import.${name}`);
  const scopes = ["operator.list", "observation.send", "screen", ...files];
  const random = (bytes: number) => new Uint8Array(randomBytes(bytes));
  return (await createKey(db, { id: "key-guide", person, name: "guide", scopes, days: 1, random })).secret;
}
