/** A client that works on cases over HTTP and never gives up on a write: without an answer it asks again, same key. */
import { setTimeout as sleep } from "node:timers/promises";
import { type Client, createClient, type Operations } from "../../src/app/index.ts";
import { dayOf, type Failure, type Instant, must, type Result } from "../../src/kernel/index.ts";
import { caseActs, leadActs, type On, opening, pageEvidence, type Scene } from "../road/steps.ts";
import type { Keys } from "../serve.ts";
import { personOf, type Role, roleNames } from "../town.ts";
import type { Chance } from "./chance.ts";

/** A write that was answered: it has to be there, once, for ever. */
export interface Acknowledged {
  readonly person: string;
  readonly key: string;
  readonly operation: "matter.open" | "matter.act" | "evidence.add";
  readonly answer: { readonly id: string; readonly seq?: number; readonly number?: string };
  readonly action?: string;
}

export interface Worker {
  readonly acknowledged: readonly Acknowledged[];
  readonly retries: () => number;
  /** After the write under way. */
  readonly stop: () => void;
  readonly ended: Promise<void>;
}

export interface WorkOptions {
  readonly name: string;
  readonly baseUrl: string;
  readonly bureau: string;
  readonly keys: Keys;
  readonly chance: Chance;
  readonly now: Instant;
}

export function startWorker(options: WorkOptions): Worker {
  const acknowledged: Acknowledged[] = [];
  const state = { stopped: false, patience: 0, retries: 0, writes: 0 };
  const { bureau, chance, keys, now } = options;
  const clients = Object.fromEntries(
    roleNames.map((role) => [role, clientFor(options, personOf(bureau, role))]),
  ) as Record<Role, Client<Operations>>;
  const scene: Scene = { bureau, operator: must(keys.operators[bureau], "operator"), today: dayOf(now), now };

  const write = async <T extends { id: string; seq?: number; number?: string }>(
    role: Role,
    operation: Acknowledged["operation"],
    send: (client: Client<Operations>, key: string) => Promise<Result<T, Failure>>,
    action?: string,
  ): Promise<T> => {
    const person = personOf(bureau, role);
    state.writes += 1;
    const key = `${options.name}-${state.writes}-${chance.below(1e9)}`;
    for (;;) {
      const answer = await send(clients[role], key).catch(() => undefined);
      if (answer?.ok) {
        const { value } = answer;
        acknowledged.push({ person, key, operation, answer: value, ...(action ? { action } : {}) });
        return value;
      }
      if (answer && !fleeting.has(answer.error.code))
        throw new Error(`${operation} ${action ?? ""} was refused: ${JSON.stringify(answer.error)}`);
      // Nobody answers any more where the campaign itself has failed; one that goes well waits for every answer.
      if (state.stopped && performance.now() > state.patience) throw new Error(`${operation} has no answer`);
      state.retries += 1;
      await sleep(20 + chance.below(80));
    }
  };

  const oneCase = async () => {
    const title = `良品旗舰店涉嫌虚假广告 ${options.name}-${state.writes}`;
    const opened = await write("officer1", "matter.open", (client, key) =>
      client["matter.open"](opening(scene, title), { idempotencyKey: key }),
    );
    const places = new Map<On, { id: string; seq: number }>([["lead", opened]]);
    // Cases end where they happen to: every stage has some.
    const acts = [...leadActs, ...caseActs].slice(0, 3 + chance.below(leadActs.length + caseActs.length));
    for (const act of acts) {
      if (state.stopped) return;
      const place = must(places.get(act.on), act.on);
      const evidence = act.evidence ? [(await addEvidence(place.id)).id] : [];
      const input = {
        id: place.id,
        action: act.action,
        expected: place.seq,
        facts: act.facts?.(scene) ?? {},
        evidence,
      } as Parameters<Client<Operations>["matter.act"]>[0];
      const done = await write(
        act.by,
        "matter.act",
        (client, key) => client["matter.act"](input, { idempotencyKey: key }),
        act.action,
      );
      places.set(act.on, done);
      if (done.opened) places.set(done.opened.procedure as On, { id: done.opened.id, seq: 1 });
    }
  };

  const addEvidence = (matter: string) => {
    const file = new File([`网页截图 ${options.name} ${state.writes} ${chance.next()}`], "page.txt", {
      type: "text/plain",
    });
    return write("officer1", "evidence.add", (client, key) =>
      client["evidence.add"](pageEvidence(scene, matter), { idempotencyKey: key, file }),
    );
  };

  const run = async () => {
    while (!state.stopped) await oneCase();
  };
  return {
    acknowledged,
    retries: () => state.retries,
    stop: () => {
      state.stopped = true;
      state.patience = performance.now() + 60_000;
    },
    ended: run(),
  };
}

/** Answers that say "not now": everything else is the house's word and stands. */
const fleeting: ReadonlySet<string> = new Set(["unavailable", "rate-limited"]);

function clientFor({ baseUrl, keys }: WorkOptions, person: string): Client<Operations> {
  return createClient<Operations>({
    baseUrl,
    key: must(keys.keys[person], `no key of ${person}`),
    fetch: (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(20_000) }),
  });
}
