/**
 * Requests at a steady pace, whatever the answers take: one that waits does not spare the house the next. What is asked
 * follows a bureau's day: mostly queues, lists and matters, some searching, a word in six is a write.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { type Client, createClient, type Operations } from "../../src/app/index.ts";
import { dayOf, type Failure, type Instant, must, type Result } from "../../src/kernel/index.ts";
import type { Chance } from "../kill/chance.ts";
import { caseActs, leadActs, type On, opening, pageEvidence, type Scene } from "../road/steps.ts";
import { bureauCount, bureauName } from "../scale/multiply.ts";
import type { Keys } from "../serve.ts";
import { bureaus, personOf, type Role, roleNames } from "../town.ts";
import { sender } from "./people.ts";

export type Manner = "read" | "write" | "send";

export interface Answered {
  readonly manner: Manner;
  readonly what: string;
  readonly milliseconds: number;
}

export interface Traffic {
  readonly answered: readonly Answered[];
  readonly problems: readonly string[];
  /** Once every request has its answer. */
  readonly ended: Promise<void>;
}

export interface TrafficOptions {
  readonly baseUrl: string;
  readonly keys: Keys;
  readonly chance: Chance;
  readonly now: Instant;
  readonly perSecond: number;
  readonly seconds: number;
}

type Asking = Client<Operations>;

export function startTraffic(options: TrafficOptions): Traffic {
  const { baseUrl, keys, chance, now } = options;
  const answered: Answered[] = [];
  const problems: string[] = [];
  const clientOf = (person: string): Asking => {
    const key = must(keys.keys[person], `no key of ${person}`);
    return createClient<Operations>({ baseUrl, key });
  };
  const ask: Ask = async (manner, what, asking) => {
    const begin = performance.now();
    const answer = await asking.catch((error: unknown) => String(error));
    answered.push({ manner, what, milliseconds: performance.now() - begin });
    if (typeof answer !== "string" && answer.ok) return answer.value;
    problems.push(`${what}: ${typeof answer === "string" ? answer : JSON.stringify(answer.error)}`);
    return undefined;
  };
  const readers = Array.from({ length: bureauCount * 4 }, (_, at) => {
    const role = ["officer1", "officer2", "unitHead", "head"][at % 4];
    return readerOf(clientOf(`${bureauName(Math.floor(at / 4))}-${role}`), ask, chance);
  });
  const analyst = clientOf("city-analyst");
  const program = clientOf(sender);
  // As many cases under way as one second may ask for: none is asked for while its last answer is out.
  const idle = Array.from({ length: options.perSecond * 2 }, (_, at) => {
    const bureau = must(bureaus[at % bureaus.length], "bureau").id;
    const scene: Scene = {
      bureau,
      operator: must(keys.operators[bureau], "operator"),
      today: dayOf(now),
      now,
    };
    const clients = Object.fromEntries(roleNames.map((role) => [role, clientOf(personOf(bureau, role))]));
    return caseWork(clients as Record<Role, Asking>, scene, ask, chance, `${at}`);
  });
  const once = async () => {
    const drawn = chance.below(120);
    if (drawn < 19) {
      const work = idle.shift();
      if (work === undefined) return problems.push("no case is free: the writes do not keep the pace");
      await work.next();
      return idle.push(work);
    }
    if (drawn < 20) return ask("send", "observation.send", program["observation.send"](sending(chance)));
    if (drawn < 21) return ask("read", "indicator.board", analyst["indicator.board"]({}));
    return chance.below(10) === 0
      ? portal(baseUrl, ask)
      : must(readers[chance.below(readers.length)], "reader")();
  };
  const run = async () => {
    const begin = performance.now();
    const all = Math.round(options.perSecond * options.seconds);
    const out = new Set<Promise<unknown>>();
    for (let at = 0; at < all; at += 1) {
      await sleep(Math.max(0, begin + (at * 1000) / options.perSecond - performance.now()));
      const one: Promise<unknown> = once().finally(() => out.delete(one));
      out.add(one);
    }
    await Promise.all(out);
  };
  return { answered, problems, ended: run() };
}

type Ask = <T>(manner: Manner, what: string, asking: Promise<Result<T, Failure>>) => Promise<T | undefined>;

/** Looks at a queue, a list, a matter of the last list, searches. */
function readerOf(client: Asking, ask: Ask, chance: Chance): () => Promise<unknown> {
  let matters: readonly string[] = [];
  const words = ["虚假广告", "良品", "线索", "丝绸", "余杭"];
  return async () => {
    const drawn = chance.below(20);
    const matter = matters[chance.below(matters.length || 1)];
    if (matter === undefined || drawn < 4) {
      const list = await ask("read", "matter.list", client["matter.list"]({ open: true }));
      matters = list?.rows.map(({ id }) => id) ?? [];
      return list;
    }
    if (drawn < 10) return ask("read", "queue.mine", client["queue.mine"]({}));
    if (drawn < 16) return ask("read", "matter.get", client["matter.get"]({ id: matter }));
    if (drawn < 18)
      return ask("read", "search", client.search({ text: must(words[chance.below(5)], "word") }));
    return ask("read", "notice.mine", client["notice.mine"]({}));
  };
}

function portal(baseUrl: string, ask: Ask): Promise<unknown> {
  const client = createClient<Operations>({ baseUrl });
  return ask("read", "publication.search", client["publication.search"]({ q: "广告" }));
}

/** Case after case, a write a step; a refused step ends the case, and is a problem. */
async function* caseWork(
  clients: Readonly<Record<Role, Asking>>,
  scene: Scene,
  ask: Ask,
  chance: Chance,
  name: string,
): AsyncGenerator<void, never> {
  for (let round = 0; ; round += 1) {
    const title = `良品旗舰店涉嫌虚假广告 ${name}-${round}`;
    const opened = await ask("write", "matter.open", clients.officer1["matter.open"](opening(scene, title)));
    yield;
    if (opened === undefined) continue;
    const places = new Map<On, { id: string; seq: number }>([["lead", opened]]);
    for (const act of [...leadActs, ...caseActs].slice(0, 3 + chance.below(12))) {
      const place = must(places.get(act.on), act.on);
      const evidence: string[] = [];
      if (act.evidence) {
        const added = await ask(
          "write",
          "evidence.add",
          addEvidence(clients.officer1, scene, place.id, chance),
        );
        if (added) evidence.push(added.id);
        yield;
      }
      const input = {
        id: place.id,
        action: act.action,
        expected: place.seq,
        facts: act.facts?.(scene) ?? {},
        evidence,
      } as Parameters<Asking["matter.act"]>[0];
      const done = await ask("write", "matter.act", clients[act.by]["matter.act"](input));
      yield;
      if (done === undefined) break;
      places.set(act.on, done);
      if (done.opened) places.set(done.opened.procedure as On, { id: done.opened.id, seq: 1 });
    }
  }
}

function addEvidence(client: Asking, scene: Scene, matter: string, chance: Chance) {
  const file = new File([`网页截图 ${chance.next()}`.repeat(400)], "page.txt", { type: "text/plain" });
  return client["evidence.add"](pageEvidence(scene, matter), { file });
}

/** A hundred listings, now and then one with a word that there is a detector for. */
function sending(chance: Chance) {
  const rows = Array.from({ length: 100 }, () => ({
    id: `live-${chance.below(1e9)}`,
    observedAt: "2026-11-22T08:00:00Z",
    seller: `shop-${chance.below(5000)}`,
    title: chance.below(500) === 0 ? "全网销量第一 丝绸围巾" : `杭州手工丝绸围巾 第${chance.below(1e6)}款`,
    description: "天然桑蚕丝，柔软亲肤",
    category: "服饰/围巾",
  }));
  return { kind: "listing" as const, rows };
}
