/**
 * What the README promises whoever has nothing else: start, bring a file in, make a lead of what is found, publish the
 * decision, check it without us, back up, restore elsewhere, find it again. Only its commands, its API and its program.
 */
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildHouse, type Client, createClient, ensurePages, type Operations } from "../src/app/index.ts";
import { freePort, openStores, readConfig, type VirtualClock } from "../src/base/index.ts";
import { type Failure, instant, must, type Result } from "../src/kernel/index.ts";
import { openSession, type Session } from "../src/testing/index.ts";
import { makeBundle } from "../web/portal/verify/bundle.ts";
import { opened, walkByHand } from "./parts/by-hand.ts";
import { command, node, type Program, startProgram } from "./parts/program.ts";
import { closingRoad, leadRoad, penaltyRoad, publicationRoad } from "./parts/road.ts";

const checker = join(import.meta.dirname, "../web/public/verify/check.mjs");
const title = "明前龙井 国家级品质 全网销量第一";
const party = {
  partyName: "杭州清和网络科技有限公司",
  partyKind: "legal",
  partyAddress: "杭州市余杭区文一西路998号",
};
const morning = "2026-11-23T00:30:00.000Z";
const evening = "2026-12-31T09:00:00.000Z";
const folder = mkdtempSync(join(tmpdir(), "steelyard-first-hour-"));
const [home, other] = [join(folder, "home"), join(folder, "other")];
const seen = join(folder, "seen.json");
let server: Program;
let analyst: Session;
let key: string;

beforeAll(async () => {
  // As root the embedded ledger runs under another uid, which must pass through.
  chmodSync(folder, 0o711);
  await ensurePages(() => {});
  server = await startProgram(home, await freePort(), morning);
  analyst = openSession(() => server.base);
  await analyst.signIn("anxiao");
  key = value(await open(server.base)["log.key"]({})).key;
}, 300_000);

afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

it("tells where it serves, and is well", async () => {
  expect(server.said()).toContain(`${server.base}/portal/`);
  expect((await command(home, morning, ["doctor"])).code).toBe(0);
});

let lead: string;
it("brings a file in, returns its bad row, and finds what is wrong with a good one", async () => {
  const platforms = value(await analyst.client["operator.list"]({ kind: "platform" })).rows;
  const platform = must(
    platforms.find(({ district }) => district === "330110"),
    "a platform in 余杭",
  );
  const file = join(folder, "货架.csv");
  const rows = [
    `tea-1,2026-11-22T08:00:00Z,shop-77,${title},食品/茶叶`,
    "tea-2,2026-11-22T08:00:00Z,shop-77,径山毛峰 罐装 250 克,食品/茶叶",
    "tea-3,yesterday,shop-77,安吉白茶,食品/茶叶",
  ];
  writeFileSync(file, `id,observedAt,seller,title,category\n${rows.join("\n")}\n`);
  const brought = await command(home, morning, [
    "import",
    file,
    "--as",
    "listing",
    "--platform",
    platform.id,
  ]);
  expect(brought, brought.told).toMatchObject({ code: 2 });
  const refused = readFileSync(`${file}.rejected.jsonl`, "utf8").trim().split("\n");
  expect(refused.map((line) => JSON.parse(line))).toMatchObject([{ row: 3 }]);

  value(await analyst.client["detector.run"]({ detector: "wording" }));
  const found = await until(async () => {
    const { rows: proposals } = value(
      await analyst.client["lead.proposals"]({ all: true, detector: "wording" }),
    );
    return proposals.find(({ seller }) => seller === "shop-77");
  });
  const { detector, operator, seller } = found;
  const group = { detector, operator, platform: found.platform, seller };
  lead = value(await analyst.client["lead.take-up"]({ group })).lead;
  const { page } = value(await analyst.client["lead.page"]({ id: lead }));
  expect(page?.findings.length).toBeGreaterThan(0);
});

let publication: string;
it("walks from the lead to the published decision", async () => {
  const config = readConfig({ STEELYARD_HOME: home, STEELYARD_VIRTUAL_NOW: morning, LOG_LEVEL: "silent" });
  const stores = await openStores(config, { borrow: true });
  try {
    const house = buildHouse(config, stores);
    const clock = house.clock as VirtualClock;
    const at = async (day: string) => clock.advanceTo(instant(`${day}T01:00:00.000Z`));
    const walking = { house, at };
    // Nobody knew yet who stands behind the shop: the officers found out.
    const verified = leadRoad.map((step) =>
      step.action === "record-verification" ? { ...step, facts: { ...step.facts, ...party } } : step,
    );
    await walkByHand(walking, lead, verified);
    const penalty = await opened(house, "zhengwei", lead, "penalty.ordinary");
    await walkByHand(walking, penalty, penaltyRoad);
    publication = await opened(house, "wangfang", penalty, "publication");
    await walkByHand(walking, publication, publicationRoad);
    await walkByHand(walking, penalty, closingRoad);
  } finally {
    await stores.close();
  }
  value(await analyst.client["demo.advance"]({ to: evening }));
  expect(value(await open(server.base)["publication.get"]({ id: publication }))).toMatchObject({
    shown: true,
  });
}, 120_000);

it("is checked by the program that knows nothing of us, and not when a word is changed", async () => {
  const portal = open(server.base);
  const proof = await until(async () => {
    const answer = await portal["publication.proof"]({ id: publication });
    return answer.ok ? answer.value : undefined;
  });
  const decision = value(await portal["publication.get"]({ id: publication }));
  if (!decision.shown) throw new Error("it is not shown");
  const bundle = makeBundle(decision, proof, `${server.base}/portal/decisions/${publication}`);
  const file = join(folder, "proof.json");
  writeFileSync(file, JSON.stringify(bundle));
  const checked = await node([checker, "proof", file, "--key", key]);
  expect(checked, checked.told).toMatchObject({ code: 0 });
  writeFileSync(file, JSON.stringify({ ...bundle, text: bundle.text.replace("贰万", "壹万") }));
  expect(await node([checker, "proof", file, "--key", key])).toMatchObject({ code: 1 });
  const log = await node([checker, "log", server.base, "--key", key, "--seen", seen]);
  expect(log, log.told).toMatchObject({ code: 0 });
});

it("is backed up while it runs, restored into an empty home, and found there as it was", async () => {
  const before = value(await open(server.base)["publication.get"]({ id: publication }));
  const kept = join(folder, "kept");
  expect(await command(home, evening, ["backup", kept])).toMatchObject({ code: 0 });
  const secrets = join(folder, "secrets.json");
  cpSync(join(home, "secrets.json"), secrets);
  await server.stop();

  const restored = await command(other, evening, ["restore", kept, "--secrets", secrets]);
  expect(restored, restored.told).toMatchObject({ code: 0 });
  server = await startProgram(other, await freePort(), evening);
  expect(value(await open(server.base)["publication.get"]({ id: publication }))).toEqual(before);
  const log = await node([checker, "log", server.base, "--key", key, "--seen", seen]);
  expect(log, log.told).toMatchObject({ code: 0 });
  expect((await command(other, evening, ["doctor"])).code).toBe(0);
}, 240_000);

const open = (baseUrl: string): Client<Operations> => createClient<Operations>({ baseUrl });

function value<T>(answer: Result<T, Failure>): T {
  if (answer.ok) return answer.value;
  throw new Error(JSON.stringify(answer.error));
}

async function until<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (let n = 0; n < 600; n += 1) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await sleep(100);
  }
  throw new Error("it did not happen");
}
