/** Sends the requests and judges every answer: no 5xx, nothing of another bureau, no personal value, headers in place. */
import { must } from "../../src/kernel/index.ts";
import { type Chance, chance as chanceOf } from "../wording/chance.ts";
import { type Described, describedIn, type Made, type Manner, manners, requestFor } from "./requests.ts";
import type { Actor, Town } from "./town.ts";

export interface Wanted {
  readonly requests: number;
  readonly seed: number;
  readonly mostSeconds: number;
  readonly clients: number;
  readonly say: (line: string) => void;
}

export interface Outcome {
  readonly sent: number;
  /** By status. */
  readonly statuses: ReadonlyMap<number, number>;
  readonly byManner: ReadonlyMap<Manner, number>;
  /** Names of operations: every one that the house has is asked, or the campaign was too short. */
  readonly asked: ReadonlySet<string>;
  readonly unasked: readonly string[];
  readonly milliseconds: readonly number[];
  readonly problems: readonly string[];
}

/** Would end the session under which all else is asked, or move the time for everybody. */
const ending = /^(session\.signOut|demo\.advance)$/;
/** Would change who may read what, on which all judging rests: not for whoever may change it. */
const seating = /^(person\.(close|endSessions|reset\w+)|post\.(hold|handOver|end))$/;

/** A person's values in full are what these are for; they still say nothing of other bureaus. */
const mayTellPersons = /^(matter\.reveal|matter\.preview|document\.|evidence\.)/;

/** Answers that are files or streams of it are read as text all the same: what leaks, leaks. */
export async function campaign(town: Town, wanted: Wanted): Promise<Outcome> {
  const { requests, seed, mostSeconds, clients, say } = wanted;
  const described = describedIn(await (await fetch(`${town.base}/openapi.json`)).json());
  const deal = dealer(described);
  const statuses = new Map<number, number>();
  const byManner = new Map<Manner, number>();
  const asked = new Set<string>();
  const milliseconds: number[] = [];
  const problems: string[] = [];
  const end = performance.now() + mostSeconds * 1000;
  let sent = 0;
  const client = async (chance: Chance) => {
    while (sent < requests && performance.now() < end && problems.length < 50) {
      sent += 1;
      if (sent % 10_000 === 0) say(`${sent} requests, ${problems.length} problems`);
      const actor = chance.one(town.actors);
      const manner = chance.one(manners);
      const one = deal(actor, chance);
      const made = requestFor(one, manner, chance, ...poolsFor(town, actor));
      const begin = performance.now();
      const answer = await send(town.base, made, actor).catch((error: unknown) => String(error));
      milliseconds.push(performance.now() - begin);
      asked.add(one.name);
      byManner.set(manner, (byManner.get(manner) ?? 0) + 1);
      if (typeof answer === "string") {
        problems.push(`${one.name} as ${actor.name}: no answer: ${answer} ${shown(made)}`);
        continue;
      }
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      problems.push(...judged(town, actor, one, made, answer));
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, at) => client(chanceOf(seed * 1000 + at))));
  problems.push(...logged(town));
  const unasked = Object.keys(town.house.operations).filter((name) => !asked.has(name));
  return { sent, statuses, byManner, asked, unasked, milliseconds, problems };
}

/** Deals every operation to everybody who may send it before it deals one again. */
function dealer(described: readonly Described[]) {
  const hands = new Map<Actor, Described[]>();
  return (actor: Actor, chance: Chance): Described => {
    let hand = hands.get(actor) ?? [];
    if (hand.length === 0) hand = described.filter(({ name }) => maySend(actor, name));
    const at = chance.below(hand.length);
    hands.set(actor, hand.toSpliced(at, 1));
    return must(hand[at], "a hand is never empty");
  };
}

const maySend = ({ bureau, seats }: Actor, name: string): boolean =>
  bureau === undefined || !(ending.test(name) || (seats === true && seating.test(name)));

function poolsFor({ pools }: Town, { bureau }: Actor) {
  const [mine, others] = bureau === "330108" ? ["330108", "330110"] : ["330110", "330108"];
  return [pools[mine] ?? {}, pools[others] ?? {}] as const;
}

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

async function send(base: string, made: Made, { session }: Actor): Promise<Answer> {
  const response = await fetch(`${base}${made.path}`, {
    method: made.method,
    headers: { ...session.options.headers?.(), ...made.headers },
    redirect: "manual",
    ...(made.body === undefined ? {} : { body: made.body }),
  });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

function judged(town: Town, actor: Actor, one: Described, made: Made, answer: Answer): string[] {
  const where = `${one.name} as ${actor.name}`;
  const found: string[] = [];
  if (answer.status >= 500) found.push(`${where}: ${answer.status} ${shown(made)} ${faultOf(town, answer)}`);
  if (answer.headers.get("x-content-type-options") !== "nosniff") found.push(`${where}: headers are missing`);
  if (answer.status >= 400 && !wellRefused(answer.text))
    found.push(`${where}: refused without both languages and a way out: ${answer.text.slice(0, 200)}`);
  for (const { word, bureau, personal } of town.secrets) {
    if (!answer.text.includes(word)) continue;
    if (bureau !== actor.bureau) found.push(`${where}: told ${word} of ${bureau}. ${shown(made)}`);
    else if (personal && !mayTellPersons.test(one.name)) found.push(`${where}: told ${word}. ${shown(made)}`);
  }
  return found;
}

function wellRefused(text: string): boolean {
  try {
    const { code, message, wayOut } = JSON.parse(text);
    return [code, message.zh, message.en, wayOut.zh, wayOut.en].every((part) => part !== "");
  } catch {
    return false;
  }
}

function logged(town: Town): string[] {
  const log = town.log();
  return town.secrets.filter(({ word }) => log.includes(word)).map(({ word }) => `the log tells ${word}`);
}

/** What the log keeps of it under the answer's number; written a moment after the answer, so the newest may be missing. */
function faultOf(town: Town, { headers, text }: Answer): string {
  const id = headers.get("x-request-id") ?? "";
  const line = town
    .log()
    .split("\n")
    .find((one) => one.includes(id) && one.includes("fault"));
  return line === undefined ? text.slice(0, 200) : JSON.parse(line).fault.stack.slice(0, 600);
}

function shown({ method, path, body }: Made): string {
  const text = typeof body === "string" ? body : body === undefined ? "" : String(body.get("input"));
  return `[${method} ${path} ${text}]`.slice(0, 600);
}
