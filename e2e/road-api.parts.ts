/** A whole server on a virtual clock with the people of the demonstration, and each of them as a typed client. */
import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect } from "vitest";
import { createKey } from "../src/access/index.ts";
import {
  buildHouse,
  type Client,
  type ClientOptions,
  createClient,
  demonstrators,
  download,
  type House,
  type Operations,
  personOf,
  seedPeople,
  serve,
} from "../src/app/index.ts";
import { openStores, readConfig } from "../src/base/index.ts";
import type { Failure, FailureCode, Result } from "../src/kernel/index.ts";

export interface Town {
  readonly house: House;
  readonly base: string;
  readonly as: (account: string) => Client<Operations>;
  readonly anyone: Client<Operations>;
  readonly file: (account: string, operation: string, input: unknown) => Promise<Response>;
  readonly stop: () => Promise<void>;
}

export async function openTown(virtualNow: string): Promise<Town> {
  const folder = mkdtempSync(join(tmpdir(), "steelyard-road-"));
  // The embedded ledger runs as another user when this one is root.
  chmodSync(folder, 0o711);
  const config = readConfig({
    STEELYARD_HOME: join(folder, "home"),
    STEELYARD_VIRTUAL_NOW: virtualNow,
    PORT: "0",
    LOG_LEVEL: "silent",
  });
  const stores = await openStores(config);
  const house = buildHouse(config, stores);
  await seedPeople(house, () => {});
  const scopes = Object.keys(house.operations);
  const keys = new Map<string, string>();
  for (const { account } of demonstrators) {
    const key = { id: `key-${account}`, person: personOf({ account }), name: "road", scopes, days: 1 };
    const made = await createKey(house.ledger.db, {
      ...key,
      random: (bytes) => new Uint8Array(randomBytes(bytes)),
    });
    keys.set(account, made.secret);
  }
  const serving = await serve(house);
  const base = `http://localhost:${serving.port}`;
  const options = (account: string): ClientOptions => {
    const key = keys.get(account);
    if (key === undefined) throw new Error(`no key for ${account}`);
    return { baseUrl: base, key };
  };
  return {
    house,
    base,
    as: (account) => createClient<Operations>(options(account)),
    anyone: createClient<Operations>({ baseUrl: base }),
    file: (account, operation, input) => download(options(account), operation, input),
    stop: async () => {
      await serving.stop();
      await stores.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function value<T>(answer: Result<T, Failure>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

/** A refusal says what and why in both languages, and what to do instead. */
export async function refused(
  answer: Promise<Result<unknown, Failure>>,
  code: FailureCode,
): Promise<Failure> {
  const given = await answer;
  if (given.ok) throw new Error(`not refused, expected ${code}`);
  const failure = given.error;
  expect(failure.code, JSON.stringify(failure)).toBe(code);
  for (const said of [failure.message, failure.wayOut]) {
    expect(said.zh).toMatch(/\p{Script=Han}/u);
    expect(said.en).toMatch(/[a-z]/);
  }
  return failure;
}

export interface Acting {
  readonly expected?: number;
  readonly evidence?: readonly string[];
  readonly drafts?: Readonly<Record<string, string>>;
}

/** Asks for an act as somebody, on the version he sees now unless told otherwise. */
export async function attempt(
  town: Town,
  account: string,
  id: string,
  action: string,
  facts: Readonly<Record<string, unknown>> = {},
  { evidence = [], drafts = {}, ...acting }: Acting = {},
) {
  const client = town.as(account);
  const seen = await client["matter.get"]({ id });
  const expected = acting.expected ?? (seen.ok ? seen.value.seq : 1);
  return client["matter.act"]({
    id,
    action,
    expected,
    facts: facts as never,
    evidence: [...evidence],
    drafts: { ...drafts },
  });
}

export async function act(...asked: Parameters<typeof attempt>) {
  const answer = await attempt(...asked);
  if (!answer.ok) throw new Error(`${asked[1]} ${asked[3]}: ${JSON.stringify(answer.error)}`);
  return answer.value;
}

export async function addEvidence(
  town: Town,
  account: string,
  matter: string,
  label: string,
  makers: readonly string[],
) {
  const file = new File([`${label}：网页固定内容`], `${label}.txt`, { type: "text/plain" });
  const input = {
    matter,
    kind: "electronic-data" as const,
    label,
    method: "网页取证，录屏并计算散列值",
    madeAt: town.house.now(),
    makers: [...makers],
    source: "店铺公开网页",
  };
  return town.as(account)["evidence.add"](input, { file });
}

export async function clockOf(town: Town, account: string, id: string, clock: string) {
  const { clocks } = value(await town.as(account)["matter.get"]({ id }));
  return clocks.findLast((one) => one.clock === clock);
}

/** What waits for somebody in one matter. */
export async function waiting(town: Town, account: string, id: string): Promise<string[]> {
  const { rows } = value(await town.as(account)["queue.mine"]({ limit: 200 }));
  return rows.filter(({ matter }) => matter === id).map(({ action }) => action);
}

/** The same .docx with the paragraph that holds these words taken out. */
export function withoutParagraph(docx: Uint8Array, words: string): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(docx);
  const body = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  const paragraphs = body.match(/<w:p[ >].*?<\/w:p>/gs) ?? [];
  const holding = paragraphs.filter((one) => one.replace(/<[^>]+>/g, "").includes(words));
  expect(holding.length).toBeGreaterThan(0);
  const shortened = holding.reduce((rest, one) => rest.replace(one, ""), body);
  return new Uint8Array(zipSync({ ...parts, "word/document.xml": strToU8(shortened) }));
}
