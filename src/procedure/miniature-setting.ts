/** Hands for tests of the engine: people, time, and a matter that acts are done to. */
import {
  chineseCalendar,
  err,
  type Failure,
  type Instant,
  instant,
  must,
  type Result,
} from "../kernel/index.ts";
import { decide, told } from "./decide.ts";
import type { Command, Context, Surroundings } from "./engine.ts";
import { evolve, fold } from "./evolve.ts";
import type { AnyProcedure, Level } from "./language.ts";
import type { Actor, Facts, MatterEvent, MatterState, NewEvent } from "./log.ts";
import { miniature } from "./miniature-data.ts";
import { open } from "./open.ts";
import { statutes } from "./statute.ts";

export const everything: Context = { certified: true, firstViolation: true };

export function at(moment: string): Surroundings {
  return { now: instant(moment), calendar: chineseCalendar, law: statutes() };
}

export function actor(person: string, ...level: Level[]): Actor {
  const abilities = [
    "case.open",
    "case.verify",
    "case.file",
    "case.investigate",
    "case.approve",
    "case.serve",
  ];
  return { person, post: `post-${person}`, organ: "330110", level, abilities };
}

export const wang = actor("wang", "officer");
export const li = actor("li", "officer");
export const chen = actor("chen", "officer", "unit-head");
export const zhao = actor("zhao", "head", "collective");

export const review = {
  evidence: { answer: "yes", reason: "有笔录" },
  competent: { answer: "yes", reason: "住所地在本区" },
} as const;

/** A matter at work: `act` decides and folds, or hands back the refusal. */
export class Bench {
  readonly procedure: AnyProcedure;
  state: MatterState;
  readonly log: MatterEvent[] = [];
  now: Instant;

  constructor(moment: string, receivedOn: string, procedure: AnyProcedure = miniature) {
    this.procedure = procedure;
    this.now = instant(moment);
    const opened = open(
      procedure,
      {
        number: "余市监样〔2026〕1号",
        title: { zh: "某公司涉嫌价格违法", en: "A company and its prices" },
        organ: "330110",
        district: "330110",
        parties: [{ id: "party-1", role: "suspect", kind: "operator", name: "某公司" }],
        facts: { receivedOn, summary: "网页标价与结算不一致" },
      },
      wang,
      at(moment),
    );
    this.#append(must(opened.ok ? opened.value : undefined, opened.ok ? "" : opened.error.message.en), wang);
    this.state = fold(procedure, this.log);
  }

  act(
    moment: string,
    by: Actor,
    action: string,
    facts: Facts = {},
    rest: Partial<Command> & { context?: Context } = {},
  ): Result<readonly NewEvent[], Failure> {
    this.now = instant(moment);
    const { context = everything, ...given } = rest;
    const def = this.procedure.actions[action];
    const documents = (def?.issues ?? []).map((document) => ({
      document,
      id: `${document}-${this.state.seq}`,
      number: "1",
      sha256: "0",
      sm3: "0",
      size: 1,
    }));
    const command = { action, expected: this.state.seq, facts, evidence: [], documents, ...given };
    const result = decide(this.procedure, this.state, command, by, context, at(moment));
    if (result.ok) {
      const added = this.#append(result.value, by);
      for (const event of added) this.state = evolve(this.procedure, this.state, event);
      return result;
    }
    return err(told(result.error, this.procedure, this.state, by, context, at(moment)));
  }

  #append(events: readonly NewEvent[], by: Actor): MatterEvent[] {
    const { level: _level, abilities: _abilities, ...ref } = by;
    const seq = this.log.length;
    const added = events.map(
      (event, i): MatterEvent => ({ ...event, seq: seq + 1 + i, at: this.now, actor: ref, schema: 1 }),
    );
    this.log.push(...added);
    return added;
  }
}

/** Just opened. */
export function received(): Bench {
  return new Bench("2026-03-02T02:00:00.000Z", "2026-03-02");
}

/** Up to the notice being issued, with Wang and Li as officers. */
export function noticed(): Bench {
  const bench = received();
  const steps = [
    bench.act("2026-03-03T02:00:00.000Z", chen, "file", { officers: ["wang", "li"], suspect: "party-1" }),
    bench.act(
      "2026-03-04T02:00:00.000Z",
      wang,
      "inspect",
      { visitedAt: "2026-03-04T01:00:00.000Z", violations: ["price"] },
      { evidence: ["e1"] },
    ),
    bench.act("2026-03-05T02:00:00.000Z", li, "report", { review, amount: 3_000_000 }),
    bench.act("2026-03-06T02:00:00.000Z", zhao, "notify"),
  ];
  for (const step of steps) must(step.ok ? true : undefined, step.ok ? "" : step.error.message.en);
  return bench;
}
