/** A matter that a test walks by hand, day by day, without a ledger: the engine alone. */
import { assert, chineseCalendar, type Failure, type Instant, instant, must } from "../kernel/index.ts";
import {
  type Actor,
  type AnyProcedure,
  type ClockReading,
  type Context,
  clocks,
  decide,
  evolve,
  type Facts,
  fold,
  type MatterEvent,
  type MatterState,
  type NewEvent,
  open,
  statutes,
} from "../procedure/index.ts";

export class Walked {
  state: MatterState;
  readonly log: MatterEvent[] = [];
  private now: Instant;
  private readonly procedure: AnyProcedure;

  /** Opened by `officer-9` at ten in the morning of the day. */
  constructor(procedure: AnyProcedure, day: string, facts: Facts) {
    this.procedure = procedure;
    this.now = morning(day);
    const command = {
      number: "试1",
      title: { zh: "试", en: "trial" },
      organ: "330110",
      district: "330110",
      parties: [],
      facts,
      ...(procedure.opening.by === "only-by-procedure"
        ? { from: { matter: "before", link: "opens" as const } }
        : {}),
    };
    const result = open(procedure, command, this.actor("officer-9"), this.around());
    assert(result.ok, result.ok ? "" : result.error.message.en);
    this.log.push(...this.stamped(result.value, 0, this.actor("officer-9")));
    this.state = fold(procedure, this.log);
  }

  at(day: string): this {
    this.now = morning(day);
    return this;
  }

  /** The refusal, or nothing where it was done. `person` is a kind and a number: `officer-1`, `unit-head-1`, `head-2`. */
  try(name: string, person: string, facts: Facts = {}, context: Context = {}): Failure | undefined {
    const action = must(this.procedure.actions[name], name);
    const documents = (action.issues ?? []).map((document) => ({
      document,
      id: `${this.state.seq}`,
      number: `${this.state.seq}号`,
      sha256: "0".repeat(64),
      sm3: "0".repeat(64),
      size: 1,
    }));
    const command = { action: name, expected: this.state.seq, facts, evidence: ["evidence-1"], documents };
    const actor = this.actor(person);
    const known = { certified: true, ...context };
    const result = decide(this.procedure, this.state, command, actor, known, this.around());
    if (!result.ok) return result.error;
    for (const event of this.stamped(result.value, this.state.seq, actor)) {
      this.state = evolve(this.procedure, this.state, event);
      this.log.push(event);
    }
    return undefined;
  }

  do(name: string, person: string, facts: Facts = {}, context: Context = {}): this {
    const refusal = this.try(name, person, facts, context);
    assert(refusal === undefined, `${name}: ${refusal?.message.en}`);
    return this;
  }

  /** The latest run of a clock as it stands now. */
  clock(name: string): ClockReading | undefined {
    return clocks(this.procedure, this.state, this.around()).findLast(
      ({ instance }) => instance.clock === name,
    );
  }

  private actor(person: string): Actor {
    const kind = person.replace(/-\d+$/, "");
    const { opening, actions } = this.procedure;
    const abilities = Object.values(actions).map(({ by }) => by.ability);
    if (opening.by !== "only-by-procedure") abilities.push(opening.by.ability);
    const level =
      kind === "head"
        ? (["head", "collective"] as const)
        : kind === "unit-head"
          ? (["officer", "unit-head"] as const)
          : (["officer"] as const);
    return { person, post: `post-${person}`, organ: "330110", level, abilities };
  }

  private around() {
    return { now: this.now, calendar: chineseCalendar, law: statutes() };
  }

  private stamped(events: readonly NewEvent[], seq: number, who: Actor): MatterEvent[] {
    const { level: _level, abilities: _abilities, ...ref } = who;
    return events.map((event, i) => ({ ...event, seq: seq + 1 + i, at: this.now, actor: ref, schema: 1 }));
  }
}

/** A personal value as the log knows it. */
export function personalRef(name: string) {
  return { personal: name, hash: "0".repeat(64) };
}

function morning(day: string): Instant {
  return instant(`${day}T02:00:00.000Z`);
}
